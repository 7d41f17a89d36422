package io.bursar.sync;

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

/** Brings the next round forward to now: at each start, and when somebody asks. */
@Component
class SyncWaker {

    private static final Logger log = LoggerFactory.getLogger(SyncWaker.class);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final SyncSettings settings;
    private final Clock clock;

    SyncWaker(ObjectProvider<SchedulerClient> scheduler, SyncSettings settings, Clock clock) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        wake();
    }

    void wake() {
        var client = scheduler.getIfAvailable();
        if (client == null || !settings.scheduled()) {
            return;
        }
        try {
            client.reschedule(TaskInstanceId.of(SyncTasks.ROUND, SyncTasks.INSTANCE), clock.instant());
        } catch (TaskInstanceException runs) {
            // Also when it is taken at this very moment: then the library says that nothing was updated.
            log.debug("A round runs already, or is about to be planned for now");
        }
    }
}
