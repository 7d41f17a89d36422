package io.bursar.instruction;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.bursar.bss.BssConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/** When the lane is looked at; its tick never comes in these tests. */
class LaneRunnerTests {

    private static final String LANE = "master";

    private final LaneWorker worker = mock();
    private final LaneRunner runner = new LaneRunner(
            worker,
            new InstructionSettings(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofHours(1),
                    true,
                    new InstructionSettings.Breaker(3, Duration.ofMinutes(10), Duration.ofSeconds(30)),
                    new InstructionSettings.CommonCause(3, Set.of())),
            new StaticListableBeanFactory(
                            Map.of("here", new BssConnection(URI.create("http://127.0.0.1:1"), LANE, "key", "secret")))
                    .getBeanProvider(BssConnection.class));

    @Test
    void aBatchThatIsReleasedWhileALookIsGoingOnMakesOneMore() throws InterruptedException {
        Semaphore looks = new Semaphore(0);
        CountDownLatch goOn = new CountDownLatch(1);
        when(worker.run(eq(LANE), any())).thenAnswer(_ -> {
            looks.release();
            return !goOn.await(10, TimeUnit.SECONDS);
        });
        runner.start();
        released(1);
        assertThat(looks.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

        released(1_000);
        goOn.countDown();
        assertThat(looks.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        released(1);
        assertThat(looks.tryAcquire(10, TimeUnit.SECONDS)).as("asked for later").isTrue();
        runner.stop();

        verify(worker, times(3)).run(eq(LANE), any());
    }

    @Test
    void looksNotForWhatIsNotReleased() {
        runner.start();
        runner.released(moved(InstructionState.IN_FLIGHT));
        runner.stop();

        verify(worker, times(0)).run(eq(LANE), any());
    }

    private void released(int instructions) {
        for (int i = 0; i < instructions; i++) {
            runner.released(moved(InstructionState.READY));
        }
    }

    private static InstructionMoved moved(InstructionState state) {
        return new InstructionMoved(
                new InstructionId(UUID.randomUUID()),
                new BatchId(UUID.randomUUID()),
                InstructionKind.ALLOCATE_FUNDS,
                state);
    }
}
