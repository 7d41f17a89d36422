package io.bursar.transfer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.account.AccountActions;
import io.bursar.identity.PathRules;
import io.bursar.identity.People;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the pages are found, and who may do what there. */
@Configuration(proxyBeanMethods = false)
class TransferNavigation {

    @Bean
    PathRules transferPaths() {
        return PathRules.none()
                .reads("/allocations/**", Role.FINANCE)
                .writes("/allocations", Role.FINANCE)
                .writes("/allocations/confirmation", Role.FINANCE)
                .writes("/allocations/revision", Role.FINANCE);
    }

    @Bean
    NavigationItem allocateInNavigation() {
        return NavigationItem.of(110, "transfer.nav.allocate", "/allocations/new", Icon.TRANSFER)
                .onlyFor(Role.FINANCE);
    }

    @Bean
    AccountActions allocateAction(People people) {
        return account -> account.isPayable() && people.current().isNow(Role.FINANCE)
                ? List.of(new AccountActions.Link(
                        "transfer.action.allocate",
                        "/allocations/new?account="
                                + URLEncoder.encode(account.id().value(), StandardCharsets.UTF_8)))
                : List.of();
    }
}
