package io.bursar.invariant;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

@Configuration(proxyBeanMethods = false)
class InvariantConfiguration {

    @Bean
    RecurringTask<Void> attendToInvariants(InvariantWatch watch) {
        return Tasks.recurring("instruction-invariants", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((_, _) -> watch.attend());
    }
}
