package io.bursar.recount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionMoved;
import io.bursar.instruction.InstructionState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

/** When figures are read again. */
class RecountRunnerTests {

    private final Changed changed = mock();
    private final Recount recount = mock();
    private final LinkedBlockingQueue<Collection<InstructionId>> rounds = new LinkedBlockingQueue<>();

    @Test
    void movementsThatEndTogetherShareAReadingAndLaterOnesHaveTheirOwn() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        when(changed.by(any())).thenAnswer(asked -> {
            rounds.add(asked.getArgument(0));
            goOn.await(10, TimeUnit.SECONDS);
            return List.of();
        });
        RecountRunner runner = runner(Duration.ofMillis(300));
        List<InstructionId> together = new ArrayList<>();
        for (int n = 0; n < 1_000; n++) {
            together.add(end(runner, InstructionState.SUCCEEDED));
        }
        assertThat(rounds.poll(10, TimeUnit.SECONDS)).containsExactlyInAnyOrderElementsOf(together);
        InstructionId later = end(runner, InstructionState.SUCCEEDED);
        goOn.countDown();

        assertThat(rounds.poll(10, TimeUnit.SECONDS)).containsExactly(later);
        runner.destroy();
    }

    @ParameterizedTest
    @EnumSource(value = InstructionState.class, mode = EnumSource.Mode.EXCLUDE, names = "SUCCEEDED")
    void nothingIsReadWhereNothingMoved(InstructionState state) throws InterruptedException {
        RecountRunner runner = runner(Duration.ofMillis(1));
        end(runner, state);
        runner.destroy();

        verifyNoInteractions(changed, recount);
    }

    @Test
    void zeroSwitchesItOff() throws InterruptedException {
        RecountRunner runner = runner(Duration.ZERO);
        end(runner, InstructionState.SUCCEEDED);
        runner.destroy();

        verifyNoInteractions(changed, recount);
    }

    @Test
    void aReadingThatBreaksDoesNotKeepTheNextFromBeginning() throws InterruptedException {
        when(changed.by(any())).thenAnswer(asked -> {
            rounds.add(asked.getArgument(0));
            throw new IllegalStateException("no database");
        });
        RecountRunner runner = runner(Duration.ofMillis(1));
        end(runner, InstructionState.SUCCEEDED);
        assertThat(rounds.poll(10, TimeUnit.SECONDS)).hasSize(1);
        end(runner, InstructionState.SUCCEEDED);

        assertThat(rounds.poll(10, TimeUnit.SECONDS)).hasSize(1);
        runner.destroy();
    }

    private RecountRunner runner(Duration after) {
        return new RecountRunner(changed, recount, new RecountSettings(after));
    }

    private static InstructionId end(RecountRunner runner, InstructionState state) {
        InstructionId id = new InstructionId(UUID.randomUUID());
        runner.moved(new InstructionMoved(id, new BatchId(UUID.randomUUID()), InstructionKind.ALLOCATE_FUNDS, state));
        return id;
    }
}
