package io.bursar.operations;

import java.time.Duration;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.instruction.Instructions;
import io.bursar.web.Icon;
import io.bursar.web.NavigationCounter;
import io.bursar.web.NavigationItem;

/** Where the pages are found, who may do what there, and what is watched. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    PathRules operationsPaths() {
        return PathRules.none()
                .readsBeforeDeciding("/operations/unknowns/*/ruling", Role.APPROVER, Role.ADMIN)
                .reads("/operations/unknowns/**", Role.values())
                .reads("/operations/lane", Role.values())
                .writes("/operations/unknowns/*/check", Role.FINANCE, Role.APPROVER, Role.ADMIN)
                .decides("/operations/unknowns/*/ruling", Role.APPROVER, Role.ADMIN)
                .decides("/operations/unknowns/*/ruling/*/confirmation", Role.APPROVER, Role.ADMIN)
                .decides("/operations/unknowns/*/ruling/*/rejection", Role.APPROVER, Role.ADMIN)
                .writes("/operations/lane/pause", Role.FINANCE, Role.APPROVER, Role.ADMIN)
                .decides("/operations/lane/resumption", Role.APPROVER, Role.ADMIN)
                .decides("/operations/lane/resumption/confirmation", Role.APPROVER, Role.ADMIN)
                .decides("/operations/lane/resumption/rejection", Role.APPROVER, Role.ADMIN)
                .decides("/operations/batches/*/release", Role.APPROVER, Role.ADMIN)
                .writes("/operations/batches/*/withdrawal", Role.FINANCE, Role.APPROVER, Role.ADMIN);
    }

    @Bean
    NavigationItem unknownsInNavigation() {
        return NavigationItem.of(310, "operations.nav.unknowns", "/operations/unknowns", Icon.OPERATIONS);
    }

    @Bean
    NavigationItem laneInNavigation() {
        return NavigationItem.of(315, "operations.nav.lane", "/operations/lane", Icon.TRANSFER);
    }

    @Bean
    NavigationCounter uncertainCounter(Instructions instructions) {
        return new Uncertain(instructions);
    }

    @Bean
    HealthIndicator operationsHealthIndicator(Watch watch) {
        return watch::health;
    }

    @Bean
    RecurringTask<Void> watchOperations(Watch watch) {
        return Tasks.recurring("operations-watch", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> watch.look());
    }

    private record Uncertain(Instructions instructions) implements NavigationCounter {

        @Override
        public String key() {
            return "operations.counter.uncertain";
        }

        @Override
        public String href() {
            return "/operations/unknowns";
        }

        @Override
        public long count() {
            return instructions.uncertain();
        }
    }
}
