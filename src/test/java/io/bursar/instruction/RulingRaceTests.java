package io.bursar.instruction;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.bursar.ruling.RulingId;
import io.bursar.ruling.RulingOutcome;
import io.bursar.ruling.RulingOutcome.Confirmed;
import io.bursar.ruling.RulingOutcome.Refused;
import io.bursar.ruling.RulingOutcome.Why;
import io.bursar.ruling.RulingState;
import io.bursar.ruling.RulingVerdict;

import static org.assertj.core.api.Assertions.assertThat;

/** The machine and people at once: one settles it, and what both found is kept. */
class RulingRaceTests extends RulingStation {

    @ParameterizedTest
    @EnumSource(RulingVerdict.class)
    void evidenceThatCameFirstStandsAndTheRulingIsKeptBesideIt(RulingVerdict verdict) {
        Instruction unknown = unknown("17.00");
        RulingId ruling = proposed(unknown, verdict, WANG);
        settleByRecord(unknown);

        assertThat(rulings.confirm(ruling, "", CHEN)).isEqualTo(new Refused(Why.SETTLED_MEANWHILE));

        assertThat(again(unknown).state()).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(rulings.of(unknown.id()).getLast().state()).isEqualTo(RulingState.OVERTAKEN);
        assertThat(evidence.of(unknown.id()))
                .extracting(Evidence::source)
                .containsExactlyInAnyOrder(EvidenceSource.CHANGE_RECORD, EvidenceSource.RULING);
    }

    /** Both start at once, many times over: whoever gets the row first settles it, and the other sees that. */
    @Test
    void aProbeAndARulingAtOnceSettleItOnce() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 12; round++) {
                Instruction unknown = unknown("18." + (10 + round));
                RulingId ruling = proposed(unknown, RulingVerdict.DID_NOT_HAPPEN, WANG);
                CountDownLatch start = new CountDownLatch(1);
                Callable<RulingOutcome> people = () -> {
                    start.await();
                    return rulings.confirm(ruling, "", CHEN);
                };
                Callable<Boolean> probe = () -> {
                    start.await();
                    return settleByRecord(unknown);
                };
                var ruled = both.submit(people);
                var probed = both.submit(probe);
                start.countDown();

                boolean byPeople = ruled.get() instanceof Confirmed;
                assertThat(probed.get()).isNotEqualTo(byPeople);
                assertThat(again(unknown).state())
                        .isEqualTo(byPeople ? InstructionState.REFUSED : InstructionState.SUCCEEDED);
                assertThat(evidence.of(unknown.id())).hasSize(2);
            }
        }
    }

    @Test
    void twoSecondPeopleAtOnceAreCountedOnce() throws Exception {
        Instruction unknown = unknown("19.00");
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Callable<RulingOutcome>> calls = java.util.stream.IntStream.range(0, 8)
                    .<Callable<RulingOutcome>>mapToObj(_ -> () -> rulings.confirm(ruling, "", UUID.randomUUID()))
                    .toList();
            List<RulingOutcome> outcomes = new java.util.ArrayList<>();
            for (var call : many.invokeAll(calls)) {
                outcomes.add(call.get());
            }

            assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(new Refused(Why.CLOSED_ALREADY)::equals)
                    .hasSize(7);
        }
    }
}
