package io.bursar.delegation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where delegations are found, and who may do what there. */
@Configuration(proxyBeanMethods = false)
class DelegationNavigation {

    @Bean
    PathRules delegationPaths() {
        return PathRules.none()
                .reads("/delegations", Role.APPROVER, Role.AUDITOR, Role.ADMIN)
                .decides("/delegations", Role.APPROVER)
                .writes("/delegations/*/end", Role.APPROVER);
    }

    @Bean
    NavigationItem delegationsInNavigation() {
        return NavigationItem.of(125, "delegation.nav", "/delegations", Icon.PEOPLE)
                .onlyFor(Role.APPROVER, Role.AUDITOR, Role.ADMIN);
    }
}
