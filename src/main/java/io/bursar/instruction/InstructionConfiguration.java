package io.bursar.instruction;

import java.time.Duration;
import java.time.OffsetDateTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

@Configuration(proxyBeanMethods = false)
class InstructionConfiguration {

    @Bean
    DatabaseClock databaseClock(JdbcClient jdbc) {
        return new AnchoredClock(
                () -> jdbc.sql("select clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                System::nanoTime);
    }

    @Bean
    RecurringTask<Void> attendToInvariants(InvariantWatch watch) {
        return Tasks.recurring("instruction-invariants", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((_, _) -> watch.attend());
    }
}
