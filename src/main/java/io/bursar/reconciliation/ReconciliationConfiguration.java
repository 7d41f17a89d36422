package io.bursar.reconciliation;

import java.time.Duration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationCounter;
import io.bursar.web.NavigationItem;

/** Where the reports are found, who may do what there, and what wakes the comparison. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    @Bean
    PathRules reconciliationPaths() {
        return PathRules.none()
                .reads("/operations/reconciliation/**", Role.values())
                .writes("/operations/reconciliation", Role.FINANCE, Role.APPROVER, Role.ADMIN)
                .decides("/operations/reconciliation/*/lines/*/explanation", Role.APPROVER, Role.ADMIN)
                .decides("/operations/reconciliation/*/lines/*/signature", Role.APPROVER, Role.ADMIN)
                .decides("/operations/reconciliation/*/lines/*/reopening", Role.APPROVER, Role.ADMIN);
    }

    @Bean
    NavigationItem reconciliationInNavigation() {
        return NavigationItem.of(320, "reconciliation.nav", "/operations/reconciliation", Icon.OPERATIONS);
    }

    @Bean
    NavigationCounter differencesCounter(Differences differences) {
        return new Unexplained(differences);
    }

    /** Never down because of a difference: that is people's matter, and the portal must stay up for it. */
    @Bean
    HealthIndicator reconciliationHealthIndicator(Differences differences) {
        return () ->
                Health.up().withDetail("unexplained", differences.unexplained()).build();
    }

    @Bean
    RecurringTask<Void> attendToReconciliation(Rounds rounds) {
        return Tasks.recurring("reconciliation", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> rounds.attend());
    }

    private record Unexplained(Differences differences) implements NavigationCounter {

        @Override
        public String key() {
            return "reconciliation.counter";
        }

        @Override
        public String href() {
            return "/operations/reconciliation";
        }

        @Override
        public long count() {
            return differences.unexplained();
        }
    }
}
