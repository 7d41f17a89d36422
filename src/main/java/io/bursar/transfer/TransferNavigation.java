package io.bursar.transfer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.account.Account;
import io.bursar.bss.SubAccount;
import io.bursar.draft.Nouns;
import io.bursar.identity.PathRules;
import io.bursar.identity.People;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.roster.AccountActions;
import io.bursar.roster.AccountTicks;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the pages are found, and who may do what there. */
@Configuration(proxyBeanMethods = false)
class TransferNavigation {

    @Bean
    PathRules transferPaths() {
        PathRules rules = PathRules.none();
        for (InstructionKind kind : Nouns.KINDS) {
            String noun = "/" + Nouns.of(kind);
            rules = rules.reads(noun + "/**", Role.FINANCE)
                    .writes(noun, Role.FINANCE)
                    .writes(noun + "/confirmation", Role.FINANCE)
                    .writes(noun + "/outlook", Role.FINANCE);
        }
        return rules.reads("/drafts/*/original", Role.values())
                .reads("/drafts/*/result", Role.values())
                .reads("/drafts/*/attachments/*", Role.values())
                .reads("/drafts/**", Role.FINANCE)
                .writes("/drafts", Role.FINANCE)
                .writes("/drafts/**", Role.FINANCE);
    }

    @Bean
    NavigationItem allocateInNavigation() {
        return NavigationItem.of(110, "transfer.nav.allocate", "/allocations/new", Icon.TRANSFER)
                .onlyFor(Role.FINANCE);
    }

    @Bean
    NavigationItem draftsInNavigation() {
        return NavigationItem.of(115, "transfer.nav.drafts", "/drafts", Icon.REQUEST)
                .onlyFor(Role.FINANCE);
    }

    @Bean
    AccountTicks transferTicks(People people) {
        return () -> people.current().isNow(Role.FINANCE)
                ? List.of(new AccountTicks.Button("transfer.select.button", "/drafts/selection"))
                : List.of();
    }

    @Bean
    AccountActions transferActions(People people) {
        return () -> people.current().isNow(Role.FINANCE) ? TransferNavigation::actions : _ -> List.of();
    }

    private static List<AccountActions.Link> actions(Account account) {
        List<AccountActions.Link> links = new ArrayList<>();
        String query = "/new?account=" + URLEncoder.encode(account.id().value(), StandardCharsets.UTF_8);
        boolean mayReceive = account.isPayable();
        boolean mayGiveBack = !account.gone() && account.status() != SubAccount.Status.CLOSED;
        for (InstructionKind kind : Nouns.KINDS) {
            boolean gives = kind == InstructionKind.ALLOCATE_FUNDS || kind == InstructionKind.ALLOCATE_COUPON;
            if (gives ? mayReceive : mayGiveBack) {
                links.add(new AccountActions.Link("transfer.action." + kind, "/" + Nouns.of(kind) + query));
            }
        }
        return links;
    }
}
