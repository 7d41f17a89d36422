package io.bursar.instruction;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads instructions as proof: everything that is stored, nothing worked out. */
@Component
@Transactional(readOnly = true)
public class InstructionRecords {

    private final InstructionRows instructions;
    private final EvidenceRows evidence;

    InstructionRecords(InstructionRows instructions, EvidenceRows evidence) {
        this.instructions = instructions;
        this.evidence = evidence;
    }

    public Optional<InstructionRecord> find(InstructionId id) {
        return instructions.findById(id).map(InstructionRecord::of);
    }

    /** In the order of their rows. */
    public List<InstructionRecord> of(BatchId batch) {
        return instructions.of(batch).stream().map(InstructionRecord::of).toList();
    }

    /** What settled, or helped to settle, the instructions of the batch; oldest first. */
    public List<EvidenceRecord> evidenceOf(BatchId batch) {
        return evidence.ofBatch(batch).stream().map(EvidenceRecord::of).toList();
    }
}
