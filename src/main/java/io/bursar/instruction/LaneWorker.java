package io.bursar.instruction;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.bursar.bss.Exchange;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.NotSentReason;

/**
 * Sends what is due, one at a time: opens an attempt durably, calls once without any transaction open, records the
 * answer. Whatever stops it in between leaves an open attempt, which the next one to take the lane turns into UNKNOWN.
 */
@Component
class LaneWorker {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWorker.class);

    /**
     * Balances support evidence later, so only what is sent within so short a time shares a look: at the usual pace of
     * two moves a second every sending has its own.
     */
    private static final Duration AHEAD = Duration.ofMillis(250);

    private final Glance glance;
    private final Departure departure;
    private final Arrival arrival;
    private final Turnaround turnaround;
    private final Breaker breaker;
    private final InstructionSettings settings;

    private volatile @Nullable Look look;

    LaneWorker(
            Glance glance,
            Departure departure,
            Arrival arrival,
            Turnaround turnaround,
            Breaker breaker,
            InstructionSettings settings) {
        this.glance = glance;
        this.departure = departure;
        this.arrival = arrival;
        this.turnaround = turnaround;
        this.breaker = breaker;
        this.settings = settings;
    }

    /** Does the next thing on that lane; whether there may be more to do at once. */
    boolean runOnce(String lane) {
        return run(lane, () -> false);
    }

    /**
     * Does the next thing on that lane and goes on with what follows it at once, while it may; whether there may be
     * more to do.
     */
    boolean run(String lane, BooleanSupplier mayGoOn) {
        Look known = look;
        if (known != null && known.isGoodFor(lane)) {
            return run(known, true, mayGoOn);
        }
        return run(new Look(lane, glance.beforeNextOf(lane), System.nanoTime(), 0), false, mayGoOn);
    }

    private boolean run(Look now, boolean earlier, BooleanSupplier mayGoOn) {
        return switch (departure.next(now.lane(), now.seen())) {
            case Departure.Nothing _ -> {
                look = null;
                // An order that an earlier look did not read is read now.
                yield earlier || breaker.tryHalfOpen(now.lane());
            }
            case Departure.Cleared _ -> {
                look = null;
                yield true;
            }
            case Departure.TakenOff flight -> {
                look = fly(flight, now.afterASending(), mayGoOn);
                yield true;
            }
        };
    }

    /** What is left of the look after as many sendings as follow each other. */
    private @Nullable Look fly(Departure.TakenOff first, Look look, BooleanSupplier mayGoOn) {
        Departure.TakenOff flight = first;
        Look now = look;
        while (true) {
            MoveAnswer answer = send(flight);
            if (!(answer instanceof MoveAnswer.Accepted accepted)
                    || !now.isGoodFor(now.lane())
                    || !mayGoOn.getAsBoolean()) {
                arrival.record(flight, answer);
                return now;
            }
            if (!(turnaround.next(flight, accepted, now.seen()) instanceof Departure.TakenOff next)) {
                return null;
            }
            flight = next;
            now = now.afterASending();
        }
    }

    /** What was seen ahead of several sendings. */
    private record Look(String lane, Seen seen, long nanos, int sent) {

        boolean isGoodFor(String lane) {
            return this.lane.equals(lane)
                    && sent < seen.balances().size()
                    && System.nanoTime() - nanos < AHEAD.toNanos();
        }

        Look afterASending() {
            return new Look(lane, seen, nanos, sent + 1);
        }
    }

    private MoveAnswer send(Departure.TakenOff flight) {
        // A long pause between the commit and the socket (a stopped process, a sleeping machine) may have cost us the
        // lease: someone else may already be asking what became of this attempt. So nothing is sent any more.
        long waited = System.nanoTime() - flight.committedNanos();
        if (waited > settings.sendWithin().toNanos()) {
            LOG.warn(
                    "attempt {} of instruction {} was not sent: {} ms after its commit",
                    flight.attempt().no(),
                    flight.id(),
                    Duration.ofNanos(waited).toMillis());
            return new MoveAnswer.NotSent(Exchange.silent(Duration.ZERO), NotSentReason.TOO_LATE);
        }
        try {
            return flight.move().send();
        } catch (RuntimeException | Error failure) {
            // The port promises not to throw; if it does, the bytes may be out.
            LOG.error("instruction {}: sending failed in our own client", flight.id(), failure);
            return new MoveAnswer.Unknown(
                    Exchange.silent(Duration.ofNanos(System.nanoTime() - flight.committedNanos())),
                    MoveAnswer.UnknownReason.CLIENT_FAILURE);
        }
    }
}
