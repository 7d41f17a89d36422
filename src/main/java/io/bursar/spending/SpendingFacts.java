package io.bursar.spending;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.bss.CustomerId;
import io.bursar.cost.AccountCosts;
import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.money.BillAmount;
import io.bursar.roster.AccountFacts;
import io.bursar.time.Beijing;
import io.bursar.web.Formats;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Columns of the list of accounts, and where the overview is. */
@Configuration(proxyBeanMethods = false)
class SpendingFacts {

    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    /** A column made by a function. */
    private record Fact(
            String labelKey, java.util.function.Function<Collection<CustomerId>, Map<CustomerId, String>> of)
            implements AccountFacts {

        @Override
        public Map<CustomerId, String> valuesFor(Collection<CustomerId> accounts) {
            return of.apply(accounts);
        }
    }

    @Bean
    NavigationItem organisationNavigation() {
        return NavigationItem.of(241, "spending.title", "/costs/organisation", Icon.COST)
                .onlyFor(READERS);
    }

    @Bean
    PathRules spendingPaths() {
        return PathRules.none().reads("/costs/organisation", READERS);
    }

    @Bean
    @Order(10)
    AccountFacts spentThisMonth(AccountCosts costs, Formats formats, Clock clock) {
        return new Fact("spending.fact.month", accounts -> {
            YearMonth running = Beijing.monthOf(clock.instant());
            Map<CustomerId, SequencedMap<YearMonth, BillAmount>> monthly = costs.monthly(running, running, accounts);
            Map<CustomerId, String> values = new HashMap<>();
            for (CustomerId account : accounts) {
                SequencedMap<YearMonth, BillAmount> spent = monthly.get(account);
                if (spent != null && spent.containsKey(running)) {
                    values.put(account, formats.money(spent.get(running).rounded()));
                }
            }
            return values;
        });
    }

    @Bean
    @Order(20)
    AccountFacts runwayDays(AccountCosts costs, Balances balances, Formats formats, Clock clock) {
        return new Fact("spending.fact.runway", accounts -> {
            LocalDate today = Beijing.dayOf(clock.instant());
            Map<CustomerId, BigDecimal> perDay = costs.paidOnAnAverageDay(accounts);
            Map<CustomerId, BalanceReading> known = balances.reclaimableCash(accounts);
            Map<CustomerId, String> values = new HashMap<>();
            for (CustomerId account : accounts) {
                BalanceReading balance = known.get(account);
                Runway runway = balance == null ? null : Runway.of(balance, perDay.get(account), today);
                if (runway != null) {
                    values.put(
                            account,
                            formats.word(runway.isLongest() ? "spending.days.most" : "spending.days", runway.days()));
                }
            }
            return values;
        });
    }
}
