package io.bursar.renewal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the pages are found, and who may do what there. */
@Configuration(proxyBeanMethods = false)
class RenewalConfiguration {

    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    @Bean
    NavigationItem renewalsInNavigation() {
        return NavigationItem.of(140, "renewal.title", "/renewals", Icon.ORDER).onlyFor(READERS);
    }

    @Bean
    PathRules renewalPaths() {
        return PathRules.none()
                .reads("/renewals", READERS)
                .reads("/renewals/price", READERS)
                .writes("/renewals/price", Role.FINANCE)
                .writes("/renewals/orders", Role.FINANCE)
                .writes("/renewals/orders/confirmation", Role.FINANCE);
    }
}
