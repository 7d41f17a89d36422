package io.bursar.consumption;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the pages are found, and who may look at them. */
@Configuration(proxyBeanMethods = false)
class ConsumptionConfiguration {

    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    @Bean
    NavigationItem sumsNavigation() {
        return NavigationItem.of(250, "consumption.sums.title", "/records/sums", Icon.COST)
                .onlyFor(READERS);
    }

    @Bean
    NavigationItem recordsNavigation() {
        return NavigationItem.of(251, "consumption.title", "/records", Icon.USAGE)
                .onlyFor(READERS);
    }

    @Bean
    PathRules consumptionPaths() {
        return PathRules.none().reads("/records/**", READERS);
    }

    static Set<Role> readers() {
        return Set.of(READERS);
    }
}
