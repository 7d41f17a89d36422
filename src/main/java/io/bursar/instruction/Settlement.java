package io.bursar.instruction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is uncertain, what was found out about it, and when it is looked at again. */
@Component
public class Settlement {

    private final Book book;
    private final Settling settling;

    Settlement(Book book, Settling settling) {
        this.book = book;
        this.settling = settling;
    }

    /** Everything that may have moved money without our knowing, the longest uncertain first. */
    @Transactional(readOnly = true)
    public List<UncertainInstruction> uncertain() {
        List<Instruction> found = book.instructions().uncertain();
        Map<InstructionId, List<Evidence>> evidence =
                book.evidence().ofAll(found.stream().map(Instruction::id).toList()).stream()
                        .collect(Collectors.groupingBy(Evidence::instruction));
        Map<InstructionId, List<Attempt>> attempts =
                book.attempts().ofAll(found.stream().map(Instruction::id).toList()).stream()
                        .collect(Collectors.groupingBy(Attempt::instruction));
        return found.stream()
                .map(it ->
                        show(it, attempts.getOrDefault(it.id(), List.of()), evidence.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** That one; empty when it is not uncertain. */
    @Transactional(readOnly = true)
    public Optional<UncertainInstruction> uncertain(InstructionId id) {
        return book.instructions()
                .findById(id)
                .filter(it -> it.state().isUncertain())
                .map(it -> show(it, book.attempts().of(id), book.evidence().of(id)));
    }

    /** Looks for evidence as soon as possible, a second or so. False when it is not uncertain any more. */
    @Transactional
    public boolean checkNow(InstructionId id) {
        Optional<Instruction> found =
                book.instructions().lock(id).filter(it -> it.state().isUncertain());
        found.ifPresent(it -> it.probeAgain(book.now()));
        return found.isPresent();
    }

    /** What was found about that instruction, oldest first; also when it is settled. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> evidenceOf(InstructionId id) {
        return book.evidence().of(id).stream().map(EvidenceLine::of).toList();
    }

    /** What was found about the instructions of that batch, oldest first. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> evidenceOf(BatchId batch) {
        List<InstructionId> ids =
                book.instructions().of(batch).stream().map(Instruction::id).toList();
        return book.evidence().ofAll(ids).stream().map(EvidenceLine::of).toList();
    }

    private UncertainInstruction show(Instruction it, List<Attempt> attempts, List<Evidence> evidence) {
        return new UncertainInstruction(
                InstructionSummary.of(it),
                it.batch(),
                why(attempts),
                Objects.requireNonNull(it.ladder().since()),
                it.dueAt(),
                it.ladder().replays(),
                settling.isRepeatable(it),
                evidence.stream().map(EvidenceLine::of).toList());
    }

    /** The word or code of the first of these sendings that ended unclear; empty when none did. */
    static String why(List<Attempt> attempts) {
        for (Attempt it : attempts) {
            AttemptOutcome outcome = it.outcome();
            if (outcome != null && outcome.isUnclear()) {
                return outcome == AttemptOutcome.LOST ? "LOST" : Objects.requireNonNullElse(it.code(), "");
            }
        }
        return "";
    }
}
