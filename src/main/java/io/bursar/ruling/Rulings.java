package io.bursar.ruling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.PeoplesWord;
import io.bursar.instruction.PeoplesWord.Locked;
import io.bursar.ruling.RulingOutcome.Confirmed;
import io.bursar.ruling.RulingOutcome.Proposed;
import io.bursar.ruling.RulingOutcome.Refused;
import io.bursar.ruling.RulingOutcome.TurnedDown;
import io.bursar.ruling.RulingOutcome.Why;

/**
 * Two people settle what evidence could not: one proposes with a note and a file, another confirms or turns down.
 *
 * <p>Everything happens under the lock of the instruction's row, so that a probe which finds evidence at the same
 * moment comes before or after, never between. Who may rule at all is the pages' matter; that they are two, and that
 * neither is the maker, is enforced here and in the tables.
 */
@Component
public class Rulings {

    private final RulingRows rulings;
    private final BatchMaker makers;
    private final PeoplesWord word;
    private final Outside outside;

    /** What is around the rulings. */
    @Component
    record Outside(JdbcClient jdbc, ApplicationEventPublisher events) {}

    Rulings(RulingRows rulings, BatchMaker makers, PeoplesWord word, Outside outside) {
        this.rulings = rulings;
        this.makers = makers;
        this.word = word;
        this.outside = outside;
    }

    /**
     * Proposes a verdict; {@code person} is a user's id.
     *
     * @throws java.util.NoSuchElementException for an unknown instruction
     */
    @Transactional
    public RulingOutcome propose(NewRuling asked, UUID person) {
        Locked instruction = word.lock(asked.instruction());
        Why refusal = refusal(instruction, asked.verdict(), person);
        if (refusal != null) {
            return new Refused(refusal);
        }
        if (!rulings.openOf(List.of(instruction.id())).isEmpty()) {
            return new Refused(Why.ALREADY_PROPOSED);
        }
        Ruling ruling = rulings.save(new Ruling(asked, person, word.now()));
        outside.jdbc
                .sql("insert into ruling_attachment (ruling_id, content) values (:id, :content)")
                .param("id", ruling.id().value())
                .param("content", asked.file().content())
                .update();
        tell(Action.RULING_PROPOSED, instruction, ruling, Map.of());
        return new Proposed(ruling.id());
    }

    /**
     * The second person agrees: the instruction is settled, or released to be sent once more.
     *
     * @throws java.util.NoSuchElementException for an unknown ruling
     */
    @Transactional
    public RulingOutcome confirm(RulingId id, String note, UUID person) {
        Locked instruction = word.lock(rulings.instructionOf(id).orElseThrow());
        Ruling ruling = rulings.findById(id).orElseThrow();
        if (ruling.state() != RulingState.PROPOSED) {
            return new Refused(Why.CLOSED_ALREADY);
        }
        if (ruling.proposedBy().equals(person)) {
            return new Refused(Why.SAME_PERSON);
        }
        Why refusal = refusal(instruction, ruling.verdict(), person);
        if (refusal != null && refusal != Why.SETTLED_MEANWHILE) {
            return new Refused(refusal);
        }
        boolean first = word.settle(instruction.id(), endOf(ruling.verdict()), ruling.describe());
        if (first) {
            ruling.confirm(person, note, word.now());
            tell(Action.RULING_CONFIRMED, instruction, ruling, Map.of("confirmed_note", note));
            return new Confirmed(ruling.verdict());
        }
        // The probe was faster: its evidence stands, and what people found stands beside it.
        ruling.overtaken(person, note, word.now());
        tell(Action.RULING_OVERTAKEN, instruction, ruling, Map.of("confirmed_note", note));
        return new Refused(Why.SETTLED_MEANWHILE);
    }

    /**
     * The second person does not agree and says why, or the first takes it back.
     *
     * @throws java.util.NoSuchElementException for an unknown ruling
     */
    @Transactional
    public RulingOutcome turnDown(RulingId id, String note, UUID person) {
        Locked instruction = word.lock(rulings.instructionOf(id).orElseThrow());
        Ruling ruling = rulings.findById(id).orElseThrow();
        if (ruling.state() != RulingState.PROPOSED) {
            return new Refused(Why.CLOSED_ALREADY);
        }
        if (person.equals(makers.makerOf(instruction.batch()))) {
            return new Refused(Why.MAKER);
        }
        if (note.isBlank() && !ruling.proposedBy().equals(person)) {
            return new Refused(Why.NOTE_MISSING);
        }
        ruling.turnDown(person, note, word.now());
        tell(Action.RULING_TURNED_DOWN, instruction, ruling, Map.of("reason", note));
        return new TurnedDown();
    }

    /** All rulings on that instruction, oldest first. */
    @Transactional(readOnly = true)
    public List<RulingSummary> of(InstructionId instruction) {
        return rulings.of(instruction).stream().map(Ruling::summary).toList();
    }

    /** Those among these instructions' rulings that wait for a second person. */
    @Transactional(readOnly = true)
    public List<RulingSummary> waitingOf(Collection<InstructionId> instructions) {
        return instructions.isEmpty()
                ? List.of()
                : rulings.openOf(instructions).stream().map(Ruling::summary).toList();
    }

    /** The file of a ruling. */
    @Transactional(readOnly = true)
    public Optional<RulingFile> fileOf(RulingId id) {
        return outside.jdbc
                .sql("select r.file_name, r.file_kind, a.content from ruling r"
                        + " join ruling_attachment a on a.ruling_id = r.id where r.id = :id")
                .param("id", id.value())
                .query((row, _) -> new RulingFile(
                        row.getString("file_name"),
                        RulingFile.Kind.valueOf(row.getString("file_kind")),
                        row.getBytes("content")))
                .optional();
    }

    /** Whether sending that instruction again could be ruled at all. */
    @Transactional(readOnly = true)
    public boolean maySendAgain(InstructionId id) {
        return word.isRepeatable(id);
    }

    private @Nullable Why refusal(Locked instruction, RulingVerdict verdict, UUID person) {
        if (person.equals(makers.makerOf(instruction.batch()))) {
            return Why.MAKER;
        }
        if (!instruction.uncertain()) {
            return Why.SETTLED_MEANWHILE;
        }
        return verdict == RulingVerdict.SEND_AGAIN && !word.isRepeatable(instruction.id()) ? Why.NOT_GUARDED : null;
    }

    private static @Nullable InstructionState endOf(RulingVerdict verdict) {
        return switch (verdict) {
            case HAPPENED -> InstructionState.SUCCEEDED;
            case DID_NOT_HAPPEN -> InstructionState.REFUSED;
            case SEND_AGAIN -> null;
        };
    }

    private void tell(Action action, Locked instruction, Ruling ruling, Map<String, ?> more) {
        RulingSummary it = ruling.summary();
        word.tell(
                action,
                instruction.id(),
                Map.of(
                        "ruling",
                        it.id().toString(),
                        "verdict",
                        it.verdict().name(),
                        "note",
                        it.proposed().note(),
                        "proposed_by",
                        it.proposed().by().toString(),
                        "file",
                        it.file().name(),
                        "file_sha256",
                        it.file().sha256()),
                more);
        outside.events.publishEvent(new RulingMoved(it.id(), it.instruction(), it.state()));
    }
}
