package io.bursar.approval;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.approval.RowsPage.Side;
import io.bursar.balance.BalanceHistory;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.balance.CreditReading;
import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.coupon.CouponHistory;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.money.Money;

/** What can be taken back from the accounts of rows: at submission, now and afterwards. Never calls Huawei. */
@Component
class Sides {

    private final BalanceHistory history;
    private final Balances balances;
    private final CouponHistory coupons;

    Sides(BalanceHistory history, Balances balances, CouponHistory coupons) {
        this.history = history;
        this.balances = balances;
        this.coupons = coupons;
    }

    /** What was and is known of cash and credit. */
    private record Books(
            Map<CustomerId, BalanceReading> cashBefore,
            Map<CustomerId, BalanceReading> cash,
            Map<CustomerId, CreditReading> creditBefore,
            Map<CustomerId, CreditReading> credit) {

        BalanceReading before(CustomerId account, Ledger ledger) {
            return of(account, ledger, cashBefore, creditBefore);
        }

        BalanceReading now(CustomerId account, Ledger ledger) {
            return of(account, ledger, cash, credit);
        }

        private static BalanceReading of(
                CustomerId account,
                Ledger ledger,
                Map<CustomerId, BalanceReading> cash,
                Map<CustomerId, CreditReading> credit) {
            return ledger instanceof Ledger.Cash
                    ? cash.getOrDefault(account, new BalanceReading.NeverSeen())
                    : credit.getOrDefault(account, new CreditReading.NeverSeen())
                            .of(ledger);
        }
    }

    /** By the rows' numbers; rows without an account, and coupons that are given, have none. */
    Map<Integer, Side> of(Request request, List<InstructionSummary> rows) {
        Instant submitted = request.submittedAt();
        Set<CustomerId> ids = rows.stream()
                .map(it -> it.what().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean credit = rows.stream().anyMatch(Sides::isCredit);
        Books books = new Books(
                history.reclaimableCashAt(ids, submitted),
                history.reclaimableCash(ids),
                credit ? history.reclaimableCreditAt(ids, submitted) : Map.of(),
                credit ? balances.reclaimableCredit(ids) : Map.of());
        Map<Integer, Side> sides = new HashMap<>();
        for (InstructionSummary row : rows) {
            Side side = side(row, books, submitted);
            if (side != null) {
                sides.put(row.row(), side);
            }
        }
        return sides;
    }

    private @Nullable Side side(InstructionSummary row, Books books, Instant submitted) {
        // What is on its way may be in the balance already.
        boolean open = row.state() == InstructionState.AWAITING_APPROVAL || row.state() == InstructionState.READY;
        MoneyOrder order = row.what().order();
        if (order instanceof MoneyOrder.AllocateFunds it) {
            Seen now = Seen.of(books.now(it.account(), it.ledger()));
            return new Side(Seen.of(books.before(it.account(), it.ledger())), now, after(open, now, it.amount(), true));
        }
        if (order instanceof MoneyOrder.ReclaimFunds it) {
            Seen now = Seen.of(books.now(it.account(), it.ledger()));
            return new Side(
                    Seen.of(books.before(it.account(), it.ledger())), now, after(open, now, it.amount(), false));
        }
        if (order instanceof MoneyOrder.ReclaimCoupon it) {
            List<CouponId> one = List.of(it.subCoupon());
            Seen now = Seen.of(coupons.now(it.account(), one).get(it.subCoupon()));
            Seen before = Seen.of(coupons.at(it.account(), one, submitted).get(it.subCoupon()));
            return new Side(before, now, open && now.money() != null ? Money.zero() : null);
        }
        return null;
    }

    private static @Nullable Money after(boolean open, Seen now, Money amount, boolean more) {
        Money money = now.money();
        return !open || money == null ? null : more ? money.plus(amount) : money.minus(amount);
    }

    private static boolean isCredit(InstructionSummary row) {
        MoneyOrder order = row.what().order();
        if (order instanceof MoneyOrder.AllocateFunds given) {
            return given.ledger() instanceof Ledger.Credit;
        }
        return order instanceof MoneyOrder.ReclaimFunds taken && taken.ledger() instanceof Ledger.Credit;
    }
}
