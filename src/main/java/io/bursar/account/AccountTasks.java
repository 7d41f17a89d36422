package io.bursar.account;

import java.time.Duration;
import java.time.Instant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.bursar.audit.Actor;
import io.bursar.balance.AccountSettings;

/** What the scheduler wakes: each once in the whole installation, on whichever machine is free. */
@Configuration(proxyBeanMethods = false)
class AccountTasks {

    static final String DIRECTORY = "account-directory";
    static final String BALANCES = "account-balances";
    static final String INSTANCE = "the-only";

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    @Bean
    Task<Void> directoryTask(DirectorySync sync, AccountSettings settings) {
        return Tasks.custom(DIRECTORY, Void.class)
                .scheduleOnStartup(INSTANCE, null, Instant::from)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAILURE))
                .execute((task, context) -> {
                    Freshness.Outcome outcome = sync.run(Actor.system("directory"));
                    Duration pause = outcome == Freshness.Outcome.FAILED
                                    && AFTER_A_FAILURE.compareTo(settings.syncInterval()) < 0
                            ? AFTER_A_FAILURE
                            : settings.syncInterval();
                    return (done, operations) ->
                            operations.reschedule(done, done.getTimeDone().plus(pause));
                });
    }

    @Bean
    Task<Void> balancesTask(BalanceRounds rounds) {
        return Tasks.custom(BALANCES, Void.class)
                .scheduleOnStartup(INSTANCE, null, Instant::from)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAILURE))
                .execute((task, context) -> {
                    Duration pause = slice(rounds);
                    return (done, operations) ->
                            operations.reschedule(done, done.getTimeDone().plus(pause));
                });
    }

    private static Duration slice(BalanceRounds rounds) {
        try {
            return rounds.slice(Thread::sleep);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        }
    }
}
