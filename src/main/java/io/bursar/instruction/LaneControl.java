package io.bursar.instruction;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.bss.BssConnection;

/**
 * Stops and starts the sending of money movements, and tells how it stands. Who may do so, and whether a second person
 * must agree, is the caller's to see to.
 */
@Component
public class LaneControl {

    private final Book book;
    private final Lanes lanes;
    private final BatchHolds holds;
    private final Instructions instructions;
    private final ObjectProvider<BssConnection> connection;

    LaneControl(
            Book book,
            Lanes lanes,
            BatchHolds holds,
            Instructions instructions,
            ObjectProvider<BssConnection> connection) {
        this.book = book;
        this.lanes = lanes;
        this.holds = holds;
        this.instructions = instructions;
        this.connection = connection;
    }

    /** How the master account's lane stands now. */
    @Transactional(readOnly = true)
    public LaneStatus status() {
        return lanes.status(lane());
    }

    /**
     * Nothing more is sent, from now on; what is in flight finishes (U11). False when it was paused already.
     *
     * @param reason 1 to 200 characters
     */
    @Transactional
    public boolean pause(String reason) {
        if (reason.isBlank() || reason.length() > 200) {
            throw new IllegalArgumentException("a pause has a reason of 1 to 200 characters");
        }
        lanes.ensure(lane());
        return book.journal().pauseByPerson(lanes, lane(), reason, book.now());
    }

    /**
     * Sends again. After the breaker the lane reads from Huawei first and sends only when that succeeds; the caller
     * should ask two people then ({@link LaneStatus.Stopper#BREAKER}). False when it was not paused.
     */
    @Transactional
    public boolean resume() {
        boolean wasPaused = lanes.resume(lane(), book.now());
        if (wasPaused) {
            book.journal().lane(Action.LANE_RESUMED, lane(), Map.of("before", "PAUSED", "after", "RUNNING"));
        }
        return wasPaused;
    }

    /** Batches that wait for a word, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<HeldBatch> held() {
        return holds.open();
    }

    /** The rest of a held batch is sent after all. False when it was not held. */
    @Transactional
    public boolean letGo(BatchId batch) {
        boolean wasHeld =
                holds.end(batch, HeldBatch.Ending.LET_GO, book.journal().actorName(), book.now());
        if (wasHeld) {
            book.journal().batch(Action.BATCH_LET_GO, batch, Map.of());
        }
        return wasHeld;
    }

    /**
     * The rest of a held batch is withdrawn; how many were.
     *
     * @param reason as in {@link Instructions#withdraw}
     */
    @Transactional
    public int withdrawHeld(BatchId batch, String reason) {
        if (!holds.end(batch, HeldBatch.Ending.WITHDRAWN, book.journal().actorName(), book.now())) {
            return 0;
        }
        return instructions.withdraw(batch, reason);
    }

    private String lane() {
        return connection.getObject().domainId();
    }
}
