package io.bursar.voucher;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the pages are found, and who may see them. */
@Configuration(proxyBeanMethods = false)
class VoucherNavigation {

    @Bean
    PathRules voucherPaths() {
        return PathRules.none().reads("/vouchers/**", Role.values()).reads("/verify/**", Role.values());
    }

    @Bean
    NavigationItem verifyInNavigation() {
        return NavigationItem.of(330, "voucher.verify.title", "/verify", Icon.REQUEST);
    }
}
