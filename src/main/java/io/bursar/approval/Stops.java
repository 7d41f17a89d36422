package io.bursar.approval;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.Instructions;

/** Stops what was agreed to and has not been sent yet. What is on its way or done is not touched. */
@Component
public class Stops {

    private static final String REASON = "STOPPED";

    private final RequestRows requests;
    private final ClosingRows closings;
    private final Instructions instructions;
    private final RequestJournal journal;

    Stops(RequestRows requests, ClosingRows closings, Instructions instructions, RequestJournal journal) {
        this.requests = requests;
        this.closings = closings;
        this.instructions = instructions;
        this.journal = journal;
    }

    /** What became of a stop. */
    public sealed interface Outcome {

        /** So many rows will not be sent any more. */
        record Stopped(int rows) implements Outcome {}

        /** Nothing was waiting any more, or the request was never released. */
        record NothingWaits() implements Outcome {}

        /** Refused: neither its maker nor an approver. */
        record NotEntitled() implements Outcome {}
    }

    /**
     * Stops the rows that wait.
     *
     * @throws java.util.NoSuchElementException for an unknown request
     */
    @Transactional
    public Outcome stop(RequestNumber number, Person person) {
        Request request = requests.lock(number).orElseThrow();
        if (!mayStop(request, person)) {
            return new Outcome.NotEntitled();
        }
        Optional<Closing> closing = closings.findById(request.id());
        if (closing.isEmpty() || closing.get().how() != Closing.How.APPROVED) {
            return new Outcome.NothingWaits();
        }
        int rows = instructions.withdraw(request.id().batch(), REASON);
        if (rows == 0) {
            return new Outcome.NothingWaits();
        }
        journal.record(Action.REQUEST_STOPPED, request, Map.of("rows", rows));
        return new Outcome.Stopped(rows);
    }

    /** Its maker, while in finance, and every approver. */
    static boolean mayStop(Request request, Person person) {
        return person.isNow(Role.APPROVER)
                || (person.isNow(Role.FINANCE) && request.maker().equals(person.id()));
    }
}
