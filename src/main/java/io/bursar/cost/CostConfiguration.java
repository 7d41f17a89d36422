package io.bursar.cost;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the page is found, and who may do what there. */
@Configuration(proxyBeanMethods = false)
class CostConfiguration {

    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};
    private static final Role[] SAVERS = {Role.FINANCE, Role.APPROVER, Role.ADMIN};

    @Bean
    NavigationItem costNavigation() {
        return NavigationItem.of(240, "cost.title", "/costs", Icon.COST).onlyFor(READERS);
    }

    @Bean
    PathRules costPaths() {
        return PathRules.none()
                .reads("/costs/**", READERS)
                .writes("/costs/refresh", Role.FINANCE, Role.ADMIN)
                .writes("/costs/views/**", SAVERS);
    }

    static Set<Role> readers() {
        return Set.of(READERS);
    }

    static Set<Role> savers() {
        return Set.of(SAVERS);
    }
}
