package io.bursar.roster;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.HomeCard;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the pages are found, and who may open them. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    @Bean
    NavigationItem accountsInNavigation() {
        return NavigationItem.of(210, "account.navigation", "/accounts", Icon.ACCOUNT)
                .onlyFor(READERS);
    }

    @Bean
    PathRules accountPaths() {
        return PathRules.none()
                .reads("/accounts", READERS)
                .reads("/accounts/*", READERS)
                .writes("/accounts/synchronisation", Role.FINANCE, Role.ADMIN);
    }

    @Bean
    HomeCard fundsCard(AccountDirectory directory, Balances balances) {
        return new FundsCard(directory, balances);
    }

    private record FundsCard(AccountDirectory directory, Balances balances) implements HomeCard {

        @Override
        public int order() {
            return 10;
        }

        @Override
        public String title() {
            return "account.card.title";
        }

        @Override
        public Content content() {
            long normal = directory
                    .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 1))
                    .total();
            return new Figures(List.of(cash(), Figure.count("account.card.accounts", normal, "/accounts")));
        }

        private Figure cash() {
            return switch (balances.masterCash()) {
                case BalanceReading.Known known ->
                    Figure.money("account.card.cash", known.amount(), known.asOf(), null);
                case BalanceReading.Unreadable _ -> Figure.unreadable("account.card.cash", null);
                case BalanceReading.NeverSeen _ -> Figure.unreadable("account.card.cashNeverSeen", null);
            };
        }
    }
}
