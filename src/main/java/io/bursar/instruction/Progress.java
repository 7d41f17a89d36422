package io.bursar.instruction;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How far a batch is.
 *
 * @param heldBecauseOf Huawei's code when the rest is held because of a common cause; null when it is not
 */
public record Progress(
        Map<InstructionState, Integer> counts, @Nullable String heldBecauseOf) {

    public Progress {
        counts = Map.copyOf(counts);
    }

    public int in(InstructionState state) {
        return counts.getOrDefault(state, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Money moved. */
    public int done() {
        return in(InstructionState.SUCCEEDED);
    }

    public int refused() {
        return in(InstructionState.REFUSED);
    }

    /** Money may have moved. */
    public int unknown() {
        return in(InstructionState.UNKNOWN) + in(InstructionState.NEEDS_REVIEW);
    }

    /** Not sent yet, or being sent. */
    public int waiting() {
        return in(InstructionState.AWAITING_APPROVAL) + in(InstructionState.READY) + in(InstructionState.IN_FLIGHT);
    }

    /** Nothing will change any more. */
    public boolean isFinal() {
        return waiting() == 0 && unknown() == 0;
    }
}
