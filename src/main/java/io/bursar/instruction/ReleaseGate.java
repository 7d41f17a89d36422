package io.bursar.instruction;

/**
 * Asked just before an instruction is sent, inside the transaction that opens the attempt: does what people agreed to
 * still stand? {@code approval} implements it.
 */
public interface ReleaseGate {

    /** Checks the content, the approvers' present rights and the expiry of that batch, of which that is sent next. */
    Standing check(BatchId batch, InstructionId next);

    /** Whether the release still stands. */
    sealed interface Standing {

        /** Send it. */
        record Stands() implements Standing {}

        /** Do not send it; {@code reason} is a word of ours, e.g. {@code EXPIRED}. */
        record Fallen(String reason) implements Standing {}
    }
}
