package io.bursar.transfer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.bursar.instruction.InstructionState;

import static org.assertj.core.api.Assertions.assertThat;

class AgainTests {

    @ParameterizedTest
    @EnumSource(
            value = InstructionState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUSED", "WITHDRAWN"})
    void sendsNothingAgainThatMayHaveMovedOrStillWill(InstructionState state) {
        assertThat(Again.whyNot(state)).startsWith("transfer.again.why.");
    }

    @ParameterizedTest
    @EnumSource(
            value = InstructionState.class,
            names = {"UNKNOWN", "NEEDS_REVIEW", "IN_FLIGHT"})
    void saysOfWhatMayHaveMovedThatItIsUncertain(InstructionState state) {
        assertThat(Again.whyNot(state)).isEqualTo("transfer.again.why.uncertain");
    }

    @ParameterizedTest
    @EnumSource(
            value = InstructionState.class,
            names = {"REFUSED", "WITHDRAWN"})
    void sendsAgainWhatWasRefusedOrStoppedBeforeItWasSent(InstructionState state) {
        assertThat(Again.whyNot(state)).isNull();
    }
}
