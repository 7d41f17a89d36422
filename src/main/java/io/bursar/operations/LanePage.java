package io.bursar.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.approval.RequestNumber;
import io.bursar.instruction.HeldBatch;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.LaneStatus;
import io.bursar.logbook.WaitingLine;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** How the sending of money movements stands, and what the person looking may do about it. */
record LanePage(
        LaneStatus status,
        List<Waiting> waiting,
        List<Held> held,
        @Nullable Proposal proposal,
        @Nullable Sending sending,
        Turn turn) {

    /** Released and not sent yet. */
    record Waiting(WaitingLine.Waiting batch, @Nullable RequestNumber request, boolean held) {}

    /** What is being sent: a row of a request, which is missing where the engine was used without one. */
    record Sending(
            InstructionId instruction, int row, @Nullable RequestNumber request) {}

    /** Held because of a common cause. */
    record Held(HeldBatch batch, @Nullable RequestNumber request) {}

    /** A proposal to go on after the breaker; {@code own}: of the person looking. */
    record Proposal(Resumptions.Proposal said, String by, boolean own) {}

    /** What the person looking may do. */
    record Turn(boolean mayPause, boolean mayResume) {}

    /** What the badge says. */
    enum LaneStanding {
        SENDING,
        IDLE,
        HALF_OPEN,
        PAUSED
    }

    public Badge badge() {
        if (status.isPaused()) {
            return Badge.of(Tone.ATTENTION, LaneStanding.PAUSED);
        }
        if (status.breaker() == LaneStatus.Breaker.HALF_OPEN) {
            return Badge.of(Tone.WAITING, LaneStanding.HALF_OPEN);
        }
        return status.inFlight() != null
                ? Badge.of(Tone.WAITING, LaneStanding.SENDING)
                : Badge.of(Tone.GOOD, LaneStanding.IDLE);
    }

    /** Whether it takes two people to go on. */
    public boolean needsTwo() {
        return status.pause() != null && status.pause().stopper() == LaneStatus.Stopper.BREAKER;
    }
}
