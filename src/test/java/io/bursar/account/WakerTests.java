package io.bursar.account;

import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

/** Waking a task that is woken already. */
class WakerTests {

    private final SchedulerClient scheduler = mock();
    private final Waker waker = new Waker(
            new StaticListableBeanFactory(Map.of("scheduler", scheduler)).getBeanProvider(SchedulerClient.class),
            Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(
            classes = {
                TaskInstanceCurrentlyExecutingException.class,
                TaskInstanceNotFoundException.class,
                ExecutionException.class
            })
    void startsAlsoWhereTheTaskIsTakenAtThatMoment(Class<? extends TaskInstanceException> taken) {
        doThrow(mock(taken)).when(scheduler).reschedule(any(), any());

        assertThatNoException().isThrownBy(waker::atStart);
    }
}
