package io.bursar.movement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.FirstPage;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the page is found, and who may look at it. */
@Configuration(proxyBeanMethods = false)
class MovementConfiguration {

    @Bean
    NavigationItem movementNavigation() {
        return NavigationItem.of(300, "movement.title", "/movements", Icon.TRANSFER)
                .onlyFor(Role.AUDITOR, Role.ADMIN);
    }

    @Bean
    PathRules movementPaths() {
        return PathRules.none().reads("/movements/**", Role.AUDITOR, Role.ADMIN);
    }

    /** Auditors open on what moved. */
    @Bean
    FirstPage movementsFirst() {
        return FirstPage.of("/movements", Role.AUDITOR);
    }
}
