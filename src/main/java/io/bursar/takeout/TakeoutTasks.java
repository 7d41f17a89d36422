package io.bursar.takeout;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;

/** What the scheduler wakes, and who may ask for files. */
@Configuration(proxyBeanMethods = false)
class TakeoutTasks {

    static final String MAKE = "takeout-make";

    /** Which of them may take what, each source says. */
    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    private static final Duration FORGOTTEN = Duration.ofHours(6);

    /** After a crash another instance begins it again; nothing has left before it was finished. */
    @Bean
    OneTimeTask<Void> makeTakeout(TakeoutDesk desk) {
        return Tasks.oneTime(MAKE).execute((task, _) -> desk.make(UUID.fromString(task.getId())));
    }

    @Bean
    RecurringTask<Void> clearTakeouts(TakeoutShelf shelf, Clock clock) {
        return Tasks.recurring("takeout-clear", FixedDelay.ofMinutes(10))
                .execute((_, _) -> shelf.clear(clock.instant(), clock.instant().minus(FORGOTTEN)));
    }

    /** Auditors change nothing: what they may send here makes a file of what they may read, and is recorded. */
    @Bean
    PathRules takeoutPaths() {
        return PathRules.none().reads("/exports/**", READERS).writes("/exports", READERS);
    }
}
