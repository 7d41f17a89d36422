package io.bursar.approval;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** What the scheduler wakes, once in the whole installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApprovalSettings.class)
class ApprovalTasks {

    @Bean
    Task<Void> approvalSweep(Sweep sweep) {
        return Tasks.recurring("approval-sweep", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> sweep.run());
    }
}
