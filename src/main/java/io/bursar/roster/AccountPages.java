package io.bursar.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.account.Listing;
import io.bursar.account.Unit;
import io.bursar.balance.Balances;
import io.bursar.bss.CustomerId;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Formats;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;
import io.bursar.web.Tone;

/** Chooses what the pages show. */
@Component
class AccountPages {

    private static final Map<String, AccountQuery.Sort> COLUMNS = columns();
    private static final int LONGEST_TEXT = 200;

    private final AccountDirectory directory;
    private final Balances balances;
    private final Contributions contributions;
    private final Formats formats;

    AccountPages(AccountDirectory directory, Balances balances, Contributions contributions, Formats formats) {
        this.directory = directory;
        this.balances = balances;
        this.contributions = contributions;
        this.formats = formats;
    }

    /** What the address asks for; what it cannot ask for is taken for not asked. */
    record Asked(
            String q,
            String unit,
            String state,
            @Nullable String sort,
            @Nullable String page) {

        Asked {
            q = q.strip();
            q = q.length() > LONGEST_TEXT ? q.substring(0, LONGEST_TEXT) : q;
        }
    }

    AccountsPage list(Asked asked, boolean mayRefresh) {
        Sorting sorting = Sorting.of(asked.sort(), Sorting.ascending("title"), COLUMNS.keySet());
        List<Unit> units = directory.units();
        String unit = units.stream().anyMatch(known -> known.id().equals(asked.unit())) ? asked.unit() : "";
        AccountState state = Arrays.stream(AccountState.values())
                .filter(known -> known.name().equals(asked.state()))
                .findFirst()
                .orElse(null);
        Listing listing = directory.search(new AccountQuery(
                asked.q(),
                unit.isEmpty() ? null : unit,
                state,
                COLUMNS.getOrDefault(sorting.column(), AccountQuery.Sort.DISPLAY_NAME),
                sorting.descending(),
                Paging.number(asked.page()),
                Paging.USUAL_SIZE));
        return new AccountsPage(
                rows(listing),
                new AccountsPage.Filter(
                        asked.q(), unit, state == null ? "" : state.name(), unitChoices(units), stateChoices()),
                sorting,
                new Paging(listing.page(), listing.size(), listing.total()),
                contributions.factKeys(),
                AgeLine.of(directory.freshness()),
                mayRefresh,
                contributions.hasActions());
    }

    AccountPage show(Account account) {
        CustomerId id = account.id();
        if (!account.gone()) {
            balances.refresh(List.of(id));
        }
        List<String> keys = contributions.factKeys();
        List<String> values = contributions.facts(List.of(id)).getOrDefault(id, List.of());
        List<AccountPage.Fact> facts = new ArrayList<>();
        for (int n = 0; n < values.size(); n++) {
            facts.add(new AccountPage.Fact(keys.get(n), values.get(n)));
        }
        return new AccountPage(
                account,
                badge(account),
                path(account),
                Amount.of(balances.reclaimableCash(id)),
                CreditLines.of(balances.reclaimableCredit(id)),
                facts,
                contributions.actions().apply(account),
                contributions.sections(account),
                AgeLine.of(directory.freshness()));
    }

    private List<AccountsPage.Row> rows(Listing listing) {
        List<CustomerId> ids =
                listing.rows().stream().map(row -> row.account().id()).toList();
        Map<CustomerId, List<String>> facts = contributions.facts(ids);
        Function<Account, List<AccountActions.Link>> actions = contributions.actions();
        return listing.rows().stream()
                .map(row -> new AccountsPage.Row(
                        row.account(),
                        badge(row.account()),
                        Amount.of(row.reclaimableCash()),
                        facts.getOrDefault(row.account().id(), List.of()),
                        actions.apply(row.account())))
                .toList();
    }

    /** The names from the root to the account's unit; what we know of it when the tree lacks it. */
    private List<String> path(Account account) {
        Map<String, Unit> units = new LinkedHashMap<>();
        directory.units().forEach(unit -> units.put(unit.id(), unit));
        if (account.unitId() == null) {
            return units.values().stream().limit(1).map(this::name).toList();
        }
        Unit unit = units.get(account.unitId());
        if (unit != null) {
            return unit.path().stream().map(units::get).map(this::name).toList();
        }
        return List.of(account.unitName() == null ? account.unitId() : account.unitName());
    }

    private List<Choice> unitChoices(List<Unit> units) {
        return units.stream()
                .map(unit -> Choice.of(unit.id(), "\u3000".repeat(unit.depth()) + name(unit)))
                .toList();
    }

    private List<Choice> stateChoices() {
        return Arrays.stream(AccountState.values())
                .map(state -> Choice.of(state.name(), formats.label(state)))
                .toList();
    }

    private String name(@Nullable Unit unit) {
        if (unit == null) {
            return "…";
        }
        if (unit.name().isBlank()) {
            return unit.parentId() == null ? formats.word("account.unit.root") : unit.id();
        }
        return unit.name();
    }

    private static Badge badge(Account account) {
        Tone tone = switch (account.state()) {
            case NORMAL -> Tone.GOOD;
            case BEING_CREATED, REGISTERING, WAITING_FOR_ACTIVATION -> Tone.WAITING;
            case BEING_CLOSED, OTHER, GONE -> Tone.ATTENTION;
            case CLOSED -> Tone.NEUTRAL;
        };
        return Badge.of(tone, account.state());
    }

    private static Map<String, AccountQuery.Sort> columns() {
        return Map.of(
                "title", AccountQuery.Sort.DISPLAY_NAME,
                "unit", AccountQuery.Sort.UNIT,
                "state", AccountQuery.Sort.STATE,
                "reclaimable", AccountQuery.Sort.RECLAIMABLE);
    }
}
