package io.bursar.instruction;

import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Action;
import io.bursar.bss.Funds;
import io.bursar.bss.ReadAnswer;

/**
 * Several unclear outcomes in a short time stop the lane: whatever causes them should not meet a thousand rows. Once
 * people resume it, a reading must succeed before money moves.
 */
@Component
class Breaker {

    private final Book book;
    private final Lanes lanes;
    private final Funds funds;
    private final InstructionSettings.Breaker settings;
    private final TransactionTemplate transaction;

    Breaker(Book book, Lanes lanes, Funds funds, InstructionSettings settings, TransactionTemplate transaction) {
        this.book = book;
        this.lanes = lanes;
        this.funds = funds;
        this.settings = settings.breaker();
        this.transaction = transaction;
    }

    /** An attempt has ended unclear, in this transaction. */
    void afterUnclear(String lane, Instant now) {
        if (settings.unclear() == 0) {
            return;
        }
        book.attempts().flush();
        if (lanes.unclearSince(lane, now.minus(settings.within())) >= settings.unclear()) {
            book.journal().pauseByMachine(lanes, lane, "BREAKER", LaneStatus.Stopper.BREAKER, now);
        }
    }

    /**
     * Reads from Huawei when the lane was resumed and waits for that; the lane opens when it succeeds. Whether it did.
     */
    boolean tryHalfOpen(String lane) {
        Instant now = book.now();
        if (!lanes.takeReading(lane, now, now.plus(settings.readAgain()))
                || !(funds.transferableCash() instanceof ReadAnswer.Known<?>)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean closed = lanes.closeBreaker(lane, book.now());
            if (closed) {
                book.journal().lane(Action.LANE_RESUMED, lane, Map.of("breaker", "closed after a reading"));
            }
            return closed;
        }));
    }
}
