package io.bursar.casefile;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestRecord;
import io.bursar.approval.RequestRecords;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionRecords;
import io.bursar.instruction.Instructions;

/** Gathers what belongs to a request. */
@Component
class CaseFiles {

    private final RequestRecords requests;
    private final InstructionRecords records;
    private final Instructions instructions;

    CaseFiles(RequestRecords requests, InstructionRecords records, Instructions instructions) {
        this.requests = requests;
        this.records = records;
        this.instructions = instructions;
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(RequestNumber number) {
        return requests.find(number).map(this::gathered);
    }

    private CaseFile gathered(RequestRecord request) {
        BatchId batch = request.id().batch();
        return new CaseFile(request, records.of(batch), instructions.attemptsOf(batch), records.evidenceOf(batch));
    }
}
