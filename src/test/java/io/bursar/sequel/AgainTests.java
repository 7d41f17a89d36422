package io.bursar.sequel;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestOverview;
import io.bursar.approval.RequestState;
import io.bursar.draft.Draft;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

class AgainTests {

    @Test
    void offersNoCopyOfWhatMustNotBeSubmittedAgain() {
        assertThat(Again.possible(in(RequestState.UNKNOWN))).isEmpty();
        assertThat(Again.possible(in(RequestState.SUCCEEDED))).containsExactly(Draft.How.COPY);
        assertThat(Again.possible(in(RequestState.EXPIRED))).containsExactly(Draft.How.AGAIN);
    }

    private static RequestOverview in(RequestState state) {
        return new RequestOverview(
                RequestNumber.of("R-20261123-0001"),
                InstructionKind.ALLOCATE_FUNDS,
                "试验",
                new UserId(UUID.randomUUID()),
                Instant.EPOCH,
                state,
                Money.yuan("1.00"),
                new RequestOverview.Rows(1, 0, 0, 0, 0, 0));
    }

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
