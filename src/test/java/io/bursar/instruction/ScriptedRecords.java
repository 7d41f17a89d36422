package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.ChangeRecord;
import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.bss.ChangeRecords;
import io.bursar.bss.CouponId;
import io.bursar.bss.CouponRecord;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Exchange;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.TransId;
import io.bursar.money.Money;
import io.bursar.time.Beijing;

/** The master's statements of the scripted BSS: a line for each movement, visible after a delay that the test sets. */
class ScriptedRecords implements ChangeRecords {

    private record Line<T>(T record, Object book, Object trade, Instant visibleAt) {}

    private static final int ROWS = 100;

    private final Clock clock;
    private final List<Line<ChangeRecord>> funds = new ArrayList<>();
    private final List<Line<CouponRecord>> coupons = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private Runnable onReading = () -> {};
    private boolean down;
    private boolean tradeIdIsTransId;
    private boolean namesTheAccount;

    ScriptedRecords(Clock clock) {
        this.clock = clock;
    }

    void forget() {
        delay = Duration.ZERO;
        down = false;
        tradeIdIsTransId = false;
        namesTheAccount = false;
        onReading = () -> {};
    }

    /** What else happens while somebody reads. */
    void whileRead(Runnable action) {
        onReading = action;
    }

    void areDown(boolean down) {
        this.down = down;
    }

    void appearAfter(Duration delay) {
        this.delay = delay;
    }

    void carryTheTransId() {
        tradeIdIsTransId = true;
    }

    void nameTheAccount() {
        namesTheAccount = true;
    }

    /** BSS has moved this. */
    void moved(MoneyOrder order) {
        switch (order) {
            case MoneyOrder.AllocateFunds it -> fund(it.transId(), it.account(), it.amount(), it.ledger(), true);
            case MoneyOrder.ReclaimFunds it -> fund(it.transId(), it.account(), it.amount(), it.ledger(), false);
            case MoneyOrder.AllocateCoupon it -> coupon(it.transId(), it.coupon(), it.amount(), true);
            case MoneyOrder.ReclaimCoupon it -> coupon(it.transId(), it.coupon(), Money.yuan("10.00"), false);
            case MoneyOrder.PayOrder _, MoneyOrder.PlaceRenewal _ -> {
                // Orders are read as orders.
            }
        }
    }

    private void fund(TransId id, CustomerId account, Money amount, Ledger ledger, boolean given) {
        Book book = ledger instanceof Ledger.Cash ? Book.CASH : Book.CREDIT;
        funds.add(new Line<>(
                new ChangeRecord(
                        "AC-" + funds.size() + "-" + System.identityHashCode(this),
                        null,
                        clock.instant(),
                        tradeIdIsTransId ? id.value() : "T" + funds.size(),
                        amount,
                        given ? Direction.EXPENSE : Direction.REVENUE,
                        Money.yuan("0"),
                        namesTheAccount ? "name of " + account : "the master",
                        null),
                book,
                given ? Trade.ALLOCATION : Trade.RECLAIM,
                clock.instant().plus(delay)));
    }

    private void coupon(TransId id, CouponId coupon, Money amount, boolean given) {
        coupons.add(new Line<>(
                new CouponRecord(
                        coupon,
                        null,
                        clock.instant(),
                        tradeIdIsTransId ? id.value() : "C" + coupons.size(),
                        amount,
                        given ? Direction.EXPENSE : Direction.REVENUE,
                        Money.yuan("0"),
                        null,
                        null),
                coupon,
                given ? CouponTrade.ALLOCATION : CouponTrade.RECLAIM,
                clock.instant().plus(delay)));
    }

    @Override
    public ReadAnswer<Page<ChangeRecord>> ofFunds(Selection selection, int offset) {
        return page(
                funds.stream()
                        .filter(line -> line.book() == selection.book())
                        .filter(line ->
                                fits(line, selection.days(), line.record().tradedAt()))
                        .filter(line -> selection.trade() == null || line.trade() == selection.trade())
                        .map(Line::record)
                        .toList(),
                offset);
    }

    @Override
    public ReadAnswer<Page<CouponRecord>> ofCoupons(CouponSelection selection, int offset) {
        return page(
                coupons.stream()
                        .filter(line ->
                                fits(line, selection.days(), line.record().tradedAt()))
                        .filter(line -> selection.trade() == null || line.trade() == selection.trade())
                        .filter(line ->
                                selection.coupon() == null || line.book().equals(selection.coupon()))
                        .map(Line::record)
                        .toList(),
                offset);
    }

    private boolean fits(Line<?> line, Days days, Instant at) {
        return !line.visibleAt().isAfter(clock.instant())
                && !Beijing.dayOf(at).isBefore(days.from())
                && !Beijing.dayOf(at).isAfter(days.to());
    }

    private <T> ReadAnswer<Page<T>> page(List<T> all, int offset) {
        onReading.run();
        if (down) {
            return new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ofSeconds(30)), "NO_ANSWER_IN_TIME");
        }
        List<T> rows = all.subList(Math.min(offset, all.size()), Math.min(offset + ROWS, all.size()));
        return new ReadAnswer.Known<>(new Page<>(List.copyOf(rows), offset, all.size()), clock.instant());
    }

    /** A movement that somebody made in Huawei's console. */
    void movedElsewhere(Money amount, @Nullable CustomerId account) {
        fund(TransId.fresh(), account == null ? CustomerId.of("nobody") : account, amount, new Ledger.Cash(), true);
    }
}
