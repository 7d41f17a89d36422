package io.bursar.instruction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the queue of a master account stands.
 *
 * @param lane the master account's id
 * @param pause null while it is not paused
 * @param inFlight what is being sent; null for nothing
 */
public record LaneStatus(
        String lane,
        @Nullable Pause pause,
        Breaker breaker,
        Queue queue,
        @Nullable InstructionId inFlight) {

    /** What stopped it. */
    public enum Stopper {
        /** Somebody. */
        PERSON,
        /** An answer that would meet every following instruction too, or a broken trail. */
        MACHINE,
        /** Several unclear outcomes in a short time; two people should agree to go on. */
        BREAKER
    }

    /**
     * Why nothing is sent.
     *
     * @param reason a word of ours, with Huawei's code behind a space where there is one, or what a person wrote
     * @param by the person's or machine part's name
     */
    public record Pause(String reason, Stopper stopper, String by, Instant since) {}

    /** Whether unclear outcomes stop the lane. */
    public enum Breaker {
        /** Sends. */
        CLOSED,
        /** Paused until people resume it. */
        OPEN,
        /** Resumed; a reading from Huawei must succeed before anything is sent. */
        HALF_OPEN
    }

    /**
     * What waits.
     *
     * @param length how many are released and not sent
     * @param held how many of them belong to held batches
     * @param fruitlessSince since when the one that is tried in vain the longest is; null for none
     */
    public record Queue(long length, long held, @Nullable Instant fruitlessSince) {}

    public boolean isPaused() {
        return pause != null;
    }
}
