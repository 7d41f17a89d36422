package io.bursar.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestPage.Pot;
import io.bursar.balance.BalanceHistory;
import io.bursar.balance.Balances;
import io.bursar.bss.CouponId;
import io.bursar.bss.Ledger;
import io.bursar.coupon.CouponHistory;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.time.Beijing;

/** What of the master's a request draws on or fills up: cash, credit ledgers, coupons. Never calls Huawei. */
@Component
class Pots {

    private final JdbcClient jdbc;
    private final Balances balances;
    private final BalanceHistory history;
    private final CouponHistory coupons;

    Pots(JdbcClient jdbc, Balances balances, BalanceHistory history, CouponHistory coupons) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.history = history;
        this.coupons = coupons;
    }

    /** All rows of a request that concern one pot. */
    private record Sum(@Nullable Ledger ledger, @Nullable CouponId coupon, Money amount) {}

    /** In the order of the instructions that concern them first. */
    List<Pot> of(Request request, RequestOverview overview) {
        InstructionKind kind = overview.kind();
        boolean gives = kind == InstructionKind.ALLOCATE_FUNDS || kind == InstructionKind.ALLOCATE_COUPON;
        if (!gives && kind != InstructionKind.RECLAIM_FUNDS) {
            // What an order is paid from is said on its own page; a reclaimed coupon has no balance of the master's.
            return kind == InstructionKind.RECLAIM_COUPON ? List.of() : List.of(pot(request, new Ledger.Cash(), null));
        }
        boolean open = overview.state().isOpen();
        List<Pot> pots = new ArrayList<>();
        for (Sum sum : sums(request)) {
            Money change = open ? sum.amount() : null;
            if (sum.coupon() != null) {
                pots.add(pot(request, sum.coupon(), change));
            } else if (sum.ledger() instanceof Ledger.Cash cash) {
                pots.add(pot(request, cash, change == null ? null : new Change(change, !gives)));
            } else if (sum.ledger() instanceof Ledger.Credit credit && gives) {
                // To which of the master's ledgers reclaimed credit returns is not documented.
                pots.add(pot(request, credit, change == null ? null : new Change(change, false)));
            }
        }
        return pots;
    }

    /** By how much a pot changes, and whether it grows. */
    private record Change(Money amount, boolean more) {

        @Nullable Money on(Seen now) {
            Money money = now.money();
            return money == null ? null : more ? money.plus(amount) : money.minus(amount);
        }
    }

    private Pot pot(Request request, Ledger ledger, @Nullable Change change) {
        boolean cash = ledger instanceof Ledger.Cash;
        Seen before = Seen.of(
                cash
                        ? history.masterCashAt(request.submittedAt())
                        : history.masterCreditAt(request.submittedAt()).of(ledger));
        Seen now =
                Seen.of(cash ? balances.masterCash() : balances.masterCredit().of(ledger));
        String detail = ledger instanceof Ledger.Credit credit && credit.expiresAt() != null
                ? Beijing.dayOf(credit.expiresAt()).toString()
                : "";
        return new Pot(Orders.key(ledger), detail, before, now, change == null ? null : change.on(now));
    }

    private Pot pot(Request request, CouponId coupon, @Nullable Money amount) {
        List<CouponId> one = List.of(coupon);
        Seen before = Seen.of(coupons.at(null, one, request.submittedAt()).get(coupon));
        Seen now = Seen.of(coupons.now(null, one).get(coupon));
        return new Pot(
                "approval.ledger.coupon",
                coupon.value(),
                before,
                now,
                amount == null ? null : new Change(amount, false).on(now));
    }

    private List<Sum> sums(Request request) {
        return jdbc.sql("""
                        select ledger, credit_expires_at, coupon_ids, sum(amount) as amount from instruction
                         where batch_id = :batch
                         group by ledger, credit_expires_at, coupon_ids order by min(row_no)""")
                .param("batch", request.id().value())
                .query((row, _) -> sum(row))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        String ledger = row.getString("ledger");
        String coupon = row.getString("coupon_ids");
        OffsetDateTime expires = row.getObject("credit_expires_at", OffsetDateTime.class);
        Ledger meant = ledger == null
                ? null
                : ledger.equals("CASH")
                        ? new Ledger.Cash()
                        : new Ledger.Credit(expires == null ? null : expires.toInstant());
        return new Sum(
                meant,
                meant != null || coupon == null ? null : CouponId.of(coupon),
                Money.yuan(row.getBigDecimal("amount")));
    }
}
