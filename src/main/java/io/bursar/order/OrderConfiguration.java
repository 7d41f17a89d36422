package io.bursar.order;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the pages are found, and who may do what there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderSettings.class)
class OrderConfiguration {

    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    @Bean
    NavigationItem ordersInNavigation() {
        return NavigationItem.of(150, "order.navigation", "/orders", Icon.ORDER).onlyFor(READERS);
    }

    @Bean
    PathRules orderPaths() {
        return PathRules.none()
                .reads("/orders", READERS)
                .reads("/orders/*", READERS)
                .reads("/orders/*/payment", Role.FINANCE)
                .writes("/orders/*/payment", Role.FINANCE)
                .writes("/orders/*/payment/confirmation", Role.FINANCE)
                .writes("/orders/*/payment/revision", Role.FINANCE);
    }
}
