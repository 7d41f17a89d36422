package io.bursar.approval;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.Instructions;
import io.bursar.instruction.LaneControl;
import io.bursar.web.TypedText;

/** Stops what was agreed to and has not been sent yet. What is on its way or done is not touched. */
@Component
public class Stops {

    /** Characters of a note. */
    static final int MOST_NOTE = 200;

    /** The word that a row keeps which a person stopped. */
    static final String REASON = "STOPPED";

    private final RequestRows requests;
    private final ClosingRows closings;
    private final StopRows stops;
    private final Rest rest;
    private final RequestJournal journal;

    Stops(RequestRows requests, ClosingRows closings, StopRows stops, Rest rest, RequestJournal journal) {
        this.requests = requests;
        this.closings = closings;
        this.stops = stops;
        this.rest = rest;
        this.journal = journal;
    }

    /** What is not sent yet, whether it waits for its turn or for a person's word. */
    @Component
    record Rest(Instructions instructions, LaneControl lane) {

        int withdraw(BatchId batch) {
            return lane.withdrawHeld(batch, REASON) + instructions.withdraw(batch, REASON);
        }
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
     * @param note why, at most {@value #MOST_NOTE} characters; may be empty
     * @throws java.util.NoSuchElementException for an unknown request
     */
    @Transactional
    public Outcome stop(RequestNumber number, String note, Person person) {
        Request request = requests.lock(number).orElseThrow();
        return mayStop(request, person) ? stopped(request, note, person) : new Outcome.NotEntitled();
    }

    /**
     * The same for whoever looks after the lane, which the caller has made sure of.
     *
     * @throws java.util.NoSuchElementException for an unknown batch
     */
    @Transactional
    public Outcome stop(BatchId batch, String note, Person person) {
        Request named = requests.findById(new RequestId(batch.value())).orElseThrow();
        return stopped(requests.lock(named.number()).orElseThrow(), note, person);
    }

    private Outcome stopped(Request request, String note, Person person) {
        Optional<Closing> closing = closings.findById(request.id());
        if (closing.isEmpty() || closing.get().how() != Closing.How.APPROVED) {
            return new Outcome.NothingWaits();
        }
        int rows = rest.withdraw(request.id().batch());
        if (rows == 0) {
            return new Outcome.NothingWaits();
        }
        stops.add(request.id(), new StopRows.Stop(person.id(), journal.now(), rows, note));
        journal.record(Action.REQUEST_STOPPED, request, Map.of("rows", rows, "note", note));
        return new Outcome.Stopped(rows);
    }

    /** A note as typed, made to fit. */
    public static String note(String typed) {
        String text = TypedText.of(typed);
        return text.length() <= MOST_NOTE ? text : text.substring(0, MOST_NOTE);
    }

    /** Its maker, while in finance, and every approver. */
    static boolean mayStop(Request request, Person person) {
        return person.isNow(Role.APPROVER)
                || (person.isNow(Role.FINANCE) && request.maker().equals(person.id()));
    }
}
