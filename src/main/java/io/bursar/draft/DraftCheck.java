package io.bursar.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.balance.CreditReading;
import io.bursar.bss.CustomerId;
import io.bursar.cost.AccountCosts;
import io.bursar.coupon.CouponShelf;
import io.bursar.instruction.InstructionKind;
import io.bursar.logbook.PastMoves;
import io.bursar.time.WorkingHours;

/**
 * Checks a draft against the directory, the balances, the coupons and the past, each read once for all rows. Never
 * calls Huawei; {@link FreshFacts} does that before, where a page wants it.
 */
@Component
public class DraftCheck {

    private final AccountDirectory directory;
    private final Balances balances;
    private final CouponShelf coupons;
    private final PastMoves past;
    private final Rulings rulings;

    DraftCheck(AccountDirectory directory, Balances balances, CouponShelf coupons, PastMoves past, Rulings rulings) {
        this.directory = directory;
        this.balances = balances;
        this.coupons = coupons;
        this.past = past;
        this.rulings = rulings;
    }

    /** What the checks go by. */
    @Component
    record Rulings(DraftSettings settings, WorkingHours hours, AccountCosts costs, Clock clock) {}

    /** Every row by itself, the rows together, and what the past says of them, as far as is known now. */
    public Checked check(Draft draft) {
        Facts facts = facts(draft);
        InstructionKind kind = draft.kind();
        RowRules rules = new RowRules(kind, facts);
        WholeRules whole = new WholeRules(draft, facts);
        List<CheckedRow> rows =
                whole.oneRowEach(draft.rows().stream().map(rules::check).toList());
        Hindsight hindsight = hindsight(kind, rows);
        Hindsight onward = hindsightOnward(rows);
        List<CheckedRow> looked = rows.stream()
                .map(row -> onward.lookOnward(hindsight.look(row, kind, facts)))
                .toList();
        List<CheckedRow> counting = looked.stream().filter(CheckedRow::counts).toList();
        return new Checked(draft, looked, whole.totals(counting), cautions(whole, counting, facts), facts);
    }

    private List<Finding> cautions(WholeRules whole, List<CheckedRow> counting, Facts facts) {
        List<Finding> cautions =
                new ArrayList<>(whole.cautions(counting, rulings.settings().masterFloor()));
        if (!rulings.hours().contains(facts.now())) {
            cautions.add(Finding.of(
                    Finding.Cell.TOTAL, Hindsight.HOURS, rulings.hours().written()));
        }
        return cautions;
    }

    /** Whether its total is large or strange enough to be typed once more before it is submitted. */
    public boolean asksForTheTotalAgain(Checked checked) {
        return rulings.settings().asksForTheTotalAgain(checked);
    }

    /** The accounts that a draft's rows may mean. */
    Map<String, List<Account>> accounts(Draft draft) {
        return directory.named(draft.rows().stream()
                .map(row -> row.typed().account())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet()));
    }

    private Facts facts(Draft draft) {
        Map<String, List<Account>> accounts = accounts(draft);
        Map<String, List<Account>> named = new HashMap<>(accounts);
        named.putAll(directory.named(draft.rows().stream()
                .map(row -> row.typed().onward())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet())));
        Set<CustomerId> ids = accounts.values().stream()
                .filter(meant -> meant.size() == 1)
                .map(meant -> meant.getFirst().id())
                .collect(Collectors.toSet());
        return new Facts(
                named,
                new Facts.Purse(balances.masterCash(), balances.masterCredit()),
                purses(ids),
                shelf(draft.kind(), ids),
                rulings.clock().instant());
    }

    private Map<CustomerId, Facts.Purse> purses(Set<CustomerId> ids) {
        Map<CustomerId, BalanceReading> cash = balances.reclaimableCash(ids);
        Map<CustomerId, CreditReading> credit = balances.reclaimableCredit(ids);
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Facts.Purse(
                                cash.getOrDefault(id, new BalanceReading.NeverSeen()),
                                credit.getOrDefault(id, new CreditReading.NeverSeen()))));
    }

    private Facts.Shelf shelf(InstructionKind kind, Set<CustomerId> ids) {
        return switch (kind) {
            case ALLOCATE_COUPON -> new Facts.Shelf(coupons.allocatable(), Map.of(), past.onlyGivenWhole());
            case RECLAIM_COUPON ->
                new Facts.Shelf(new io.bursar.coupon.CouponReading.NeverSeen<>(), coupons.reclaimable(ids), Set.of());
            case ALLOCATE_FUNDS, RECLAIM_FUNDS, PAY_ORDER, PLACE_RENEWAL -> Facts.Shelf.EMPTY;
        };
    }

    private Hindsight hindsight(InstructionKind kind, List<CheckedRow> rows) {
        return hindsight(
                kind,
                rows.stream()
                        .filter(CheckedRow::isValid)
                        .map(row -> new PastMoves.Move(row.accountId(), row.yuan()))
                        .collect(Collectors.toSet()));
    }

    /** What the past says of giving on. */
    private Hindsight hindsightOnward(List<CheckedRow> rows) {
        return hindsight(
                InstructionKind.ALLOCATE_COUPON,
                rows.stream()
                        .filter(CheckedRow::isValid)
                        .flatMap(row -> Stream.ofNullable(row.onward())
                                .map(account -> new PastMoves.Move(account.id(), row.yuan())))
                        .collect(Collectors.toSet()));
    }

    private Hindsight hindsight(InstructionKind kind, Set<PastMoves.Move> moves) {
        if (moves.isEmpty()) {
            return new Hindsight(Map.of(), Map.of(), Map.of(), rulings.settings());
        }
        Set<CustomerId> accounts = moves.stream().map(PastMoves.Move::account).collect(Collectors.toSet());
        DraftSettings settings = rulings.settings();
        return new Hindsight(
                past.twins(kind, moves, rulings.clock().instant().minus(settings.duplicateWithin())).stream()
                        .collect(Collectors.groupingBy(PastMoves.Twin::move)),
                past.usual(kind, accounts),
                kind == InstructionKind.RECLAIM_FUNDS ? rulings.costs().paidOnAnAverageDay(accounts) : Map.of(),
                settings);
    }
}
