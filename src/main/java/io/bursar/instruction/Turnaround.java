package io.bursar.instruction;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.MoveAnswer;

/**
 * The end of one sending that was accepted and the beginning of the next in one transaction, which spares a commit.
 * What cannot be done together is done apart: no answer is lost because the next sending cannot begin.
 */
@Component
class Turnaround {

    private static final Logger LOG = LoggerFactory.getLogger(Turnaround.class);

    private final Book book;
    private final Lanes lanes;
    private final Arrival arrival;
    private final Departure departure;
    private final TransactionTemplate transaction;

    Turnaround(Book book, Lanes lanes, Arrival arrival, Departure departure, TransactionTemplate transaction) {
        this.book = book;
        this.lanes = lanes;
        this.arrival = arrival;
        this.departure = departure;
        this.transaction = transaction;
    }

    /** Records the answer and finds what is next on the same lane; {@code seen} as for {@link Departure#next}. */
    Departure.Found next(Departure.TakenOff flight, MoveAnswer.Accepted answer, Seen seen) {
        try {
            return Departure.committed(Objects.requireNonNull(transaction.execute(_ -> turn(flight, answer, seen))));
        } catch (RuntimeException failure) {
            LOG.warn("instruction {}: its answer is recorded by itself, the next sending failed", flight.id(), failure);
            arrival.recordUnlessDone(flight, answer);
            return new Departure.Cleared();
        }
    }

    private Departure.Found turn(Departure.TakenOff flight, MoveAnswer answer, Seen seen) {
        String lane = flight.instruction().lane();
        Instant now = book.now();
        Optional<Long> epoch = lanes.keep(lane, flight.attempt().leaseEpoch(), now);
        if (epoch.isEmpty()) {
            arrival.land(flight, answer);
            return new Departure.Nothing();
        }
        arrival.settle(flight, answer, now);
        return departure.follow(lane, epoch.get(), seen, now);
    }
}
