package io.bursar.account;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;

/** Brings the next execution of a task forward to now: at each start, and when somebody asks. */
@Component
class Waker {

    private static final Logger log = LoggerFactory.getLogger(Waker.class);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    Waker(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        wake(AccountTasks.DIRECTORY);
        wake(AccountTasks.BALANCES);
    }

    void wake(String task) {
        SchedulerClient client = scheduler.getIfAvailable();
        if (client == null) {
            return;
        }
        try {
            client.reschedule(TaskInstanceId.of(task, AccountTasks.INSTANCE), clock.instant());
        } catch (TaskInstanceException e) {
            // Also when it is taken at this very moment: then the library says that nothing was updated.
            log.debug("{} runs already, or is about to be planned for now", task);
        }
    }
}
