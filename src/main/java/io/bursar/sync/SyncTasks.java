package io.bursar.sync;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** What the scheduler wakes: one round at a time in the whole installation; and where the page is. */
@Configuration(proxyBeanMethods = false)
class SyncTasks {

    static final String ROUND = "sync-round";
    static final String INSTANCE = "the-only";

    /** How many questions a round asks before it lets another machine have a turn. */
    static final int PAGES = 50;

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    static final Duration AFTER_A_MISS = Duration.ofSeconds(5);

    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    @Bean
    @ConditionalOnProperty(name = "bursar.sync.scheduled", matchIfMissing = true)
    Task<Void> syncRound(Synchronisations synchronisations) {
        return Tasks.custom(ROUND, Void.class)
                .scheduleOnStartup(INSTANCE, null, Instant::from)
                .onFailureReschedule(FixedDelay.of(LONGEST_PAUSE))
                .execute((_, _) -> {
                    var pause = round(synchronisations);
                    return (done, operations) ->
                            operations.reschedule(done, done.getTimeDone().plus(pause));
                });
    }

    @Bean
    NavigationItem synchronisationInNavigation() {
        return NavigationItem.of(290, "sync.navigation", "/synchronisation", Icon.OPERATIONS)
                .onlyFor(READERS);
    }

    @Bean
    PathRules synchronisationPaths() {
        return PathRules.none()
                .reads("/synchronisation", READERS)
                .writes("/synchronisation/*", Role.FINANCE, Role.ADMIN);
    }

    private static Duration round(Synchronisations synchronisations) {
        try {
            return synchronisations.round(PAGES, Thread::sleep);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        }
    }
}
