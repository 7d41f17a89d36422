package io.bursar.instruction;

import java.time.Instant;

/**
 * A batch whose rest waits for a person's word.
 *
 * @param reason Huawei's code of the refusals
 * @param waiting how many of its instructions are not sent yet
 */
public record HeldBatch(BatchId batch, String reason, long waiting, Instant since) {

    /** How holding a batch ends. */
    public enum Ending {
        LET_GO,
        WITHDRAWN
    }
}
