package io.bursar.spending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.Unit;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.bss.CustomerId;
import io.bursar.cost.AccountCosts;
import io.bursar.cost.CostNames;
import io.bursar.money.BillAmount;
import io.bursar.money.Money;
import io.bursar.web.Formats;

/** What units and accounts spent and were given in a month. */
@Component
class Lines {

    private final Sources from;
    private final CostNames names;
    private final Formats formats;

    Lines(Sources from, CostNames names, Formats formats) {
        this.from = from;
        this.names = names;
        this.formats = formats;
    }

    /** Where it is all from. */
    @Component("spendingSources")
    record Sources(AccountDirectory directory, Balances balances, AccountCosts costs, Given given, JdbcClient jdbc) {}

    /** Everything of a month, by account. */
    private record Books(
            YearMonth month,
            LocalDate today,
            Map<CustomerId, SequencedMap<YearMonth, BillAmount>> costs,
            Map<CustomerId, Given.Sum> given,
            Map<CustomerId, BigDecimal> perDay,
            Map<CustomerId, BalanceReading> balances) {

        /** What all of them could give back, as far as they told; null when none did. */
        @Nullable Money left(Collection<CustomerId> accounts) {
            return accounts.stream()
                    .map(balances::get)
                    .filter(BalanceReading.Known.class::isInstance)
                    .map(it -> ((BalanceReading.Known) it).amount())
                    .reduce(Money::plus)
                    .orElse(null);
        }

        BillAmount spent(CustomerId account, YearMonth in) {
            return costs.getOrDefault(account, new TreeMap<>()).getOrDefault(in, BillAmount.zero());
        }
    }

    List<Unit> units() {
        return from.directory().units();
    }

    /** The units right below that one, each with everything in it, and the accounts of the unit itself. */
    List<OrganisationPage.Line> of(@Nullable Unit unit, List<Unit> units, YearMonth month, LocalDate today) {
        Map<CustomerId, Place> places = places(units);
        Books books = new Books(
                month,
                today,
                from.costs().monthly(month.minusMonths(1), month),
                from.given().between(month, month),
                from.costs().paidOnAnAverageDay(),
                from.balances().reclaimableCash(places.keySet()));
        List<OrganisationPage.Line> lines = new ArrayList<>();
        for (Unit child : units) {
            if (unit != null && unit.id().equals(child.parentId())) {
                lines.add(unit(child, month, within(places, child), books));
            }
        }
        boolean root = unit == null || unit.parentId() == null;
        Predicate<Place> isHere = unit == null || unit.parentId() == null
                ? place -> place.path().size() <= 1
                : place -> place.path().getLast().equals(unit.id());
        List<CustomerId> here = places.entrySet().stream()
                .filter(it -> isHere.test(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        Map<CustomerId, Account> accounts = from.directory().find(here);
        here.stream()
                .filter(id -> isShown(id, accounts.get(id), books))
                .forEach(id -> lines.add(account(id, accounts.get(id), books)));
        if (root) {
            lines.addAll(elsewhere(places.keySet(), books));
        }
        return lines;
    }

    /** All lines together. */
    OrganisationPage.Line sum(Collection<OrganisationPage.Line> lines) {
        BillAmount spent = BillAmount.zero();
        BillAmount before = BillAmount.zero();
        Given.Sum given = Given.Sum.NOTHING;
        @Nullable Money left = null;
        long accounts = 0;
        for (OrganisationPage.Line line : lines) {
            left = plus(left, line.left());
            spent = spent.plus(line.spent());
            before = before.plus(line.before());
            given = given.plus(line.given());
            accounts += line.who().accounts();
        }
        return new OrganisationPage.Line(
                new OrganisationPage.Who("", null, true, accounts),
                spent,
                before,
                given,
                OrganisationPages.used(spent.amount(), given.net().amount()),
                left,
                null,
                null);
    }

    private static @Nullable Money plus(@Nullable Money one, @Nullable Money other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }

    String name(Unit unit) {
        return unit.name().isBlank() ? formats.word("spending.root") : unit.name();
    }

    String href(Unit unit, YearMonth month) {
        return UriComponentsBuilder.fromPath("/costs/organisation")
                .queryParam("month", month)
                .queryParam("unit", "{unit}")
                .encode()
                .buildAndExpand(unit.id())
                .toUriString();
    }

    private OrganisationPage.Line unit(Unit unit, YearMonth month, List<CustomerId> accounts, Books books) {
        BillAmount spent = BillAmount.zero();
        BillAmount before = BillAmount.zero();
        Given.Sum given = Given.Sum.NOTHING;
        for (CustomerId id : accounts) {
            spent = spent.plus(books.spent(id, books.month()));
            before = before.plus(books.spent(id, books.month().minusMonths(1)));
            given = given.plus(books.given().getOrDefault(id, Given.Sum.NOTHING));
        }
        return new OrganisationPage.Line(
                new OrganisationPage.Who(name(unit), href(unit, month), true, accounts.size()),
                spent,
                before,
                given,
                OrganisationPages.used(spent.amount(), given.net().amount()),
                books.left(accounts),
                null,
                null);
    }

    private OrganisationPage.Line account(CustomerId id, @Nullable Account account, Books books) {
        BalanceReading balance = books.balances().getOrDefault(id, new BalanceReading.NeverSeen());
        BillAmount spent = books.spent(id, books.month());
        Given.Sum given = books.given().getOrDefault(id, Given.Sum.NOTHING);
        Money left = balance instanceof BalanceReading.Known known ? known.amount() : null;
        return new OrganisationPage.Line(
                new OrganisationPage.Who(
                        account == null ? id.value() : account.title(), "/accounts/" + id.value(), false, 1),
                spent,
                books.spent(id, books.month().minusMonths(1)),
                given,
                OrganisationPages.used(spent.amount(), given.net().amount()),
                left,
                Runway.of(balance, books.perDay().get(id), books.today()),
                id);
    }

    /** The master itself, and accounts that cost something and are in no directory. */
    private List<OrganisationPage.Line> elsewhere(Set<CustomerId> listed, Books books) {
        List<OrganisationPage.Line> lines = new ArrayList<>();
        if (!names.master().isEmpty()) {
            lines.add(master(books));
        }
        books.costs().keySet().stream()
                .filter(id -> !listed.contains(id) && !id.value().equals(names.master()))
                .filter(id -> !books.spent(id, books.month()).isZero())
                .forEach(id -> lines.add(account(id, null, books)));
        return lines;
    }

    private OrganisationPage.Line master(Books books) {
        CustomerId id = CustomerId.of(names.master());
        return new OrganisationPage.Line(
                new OrganisationPage.Who(formats.word("cost.master"), null, false, 1),
                books.spent(id, books.month()),
                books.spent(id, books.month().minusMonths(1)),
                Given.Sum.NOTHING,
                null,
                null,
                null,
                id);
    }

    static String costs(String account, YearMonth month) {
        return UriComponentsBuilder.fromPath("/costs")
                .queryParam("from", month.minusMonths(5))
                .queryParam("to", month)
                .queryParam("only.ACCOUNT", "{account}")
                .encode()
                .buildAndExpand(account)
                .toUriString();
    }

    /** Accounts that are gone are shown as long as they cost something. */
    private static boolean isShown(CustomerId id, @Nullable Account account, Books books) {
        return (account != null && !account.gone())
                || !books.spent(id, books.month()).isZero()
                || books.given().containsKey(id);
    }

    private static List<CustomerId> within(Map<CustomerId, Place> places, Unit unit) {
        return places.entrySet().stream()
                .filter(it -> it.getValue().path().contains(unit.id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where an account stands: the units from the root down. */
    private record Place(List<String> path) {}

    private Map<CustomerId, Place> places(List<Unit> units) {
        Map<String, Place> byUnit = units.stream().collect(Collectors.toMap(Unit::id, unit -> new Place(unit.path())));
        Place nowhere = new Place(List.of());
        Map<CustomerId, Place> places = new LinkedHashMap<>();
        from.jdbc()
                .sql("select id, unit_id from sub_account order by id collate \"C\"")
                .query(row -> {
                    String unit = row.getString("unit_id");
                    places.put(
                            CustomerId.of(row.getString("id")),
                            unit == null ? nowhere : byUnit.getOrDefault(unit, nowhere));
                });
        return places;
    }
}
