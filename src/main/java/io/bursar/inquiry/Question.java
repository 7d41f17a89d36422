package io.bursar.inquiry;

import io.bursar.bss.ChangeRecords.Book;
import io.bursar.bss.ChangeRecords.CouponTrade;
import io.bursar.bss.ChangeRecords.Days;
import io.bursar.bss.ChangeRecords.Trade;
import io.bursar.bss.CouponId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.renewal.Renewal;
import io.bursar.time.Beijing;

/** What is read from Huawei to settle an instruction; equal questions are asked once. */
public sealed interface Question {

    /** The statement of funds of those days. */
    record OfFunds(Book book, Trade trade, Days days) implements Question {}

    /** The statement of that master's coupon of those days. */
    record OfCoupon(CouponId coupon, CouponTrade trade, Days days) implements Question {}

    /** The state of an order. */
    record OfOrder(OrderId order) implements Question {}

    /** The renewal orders that came about around a sending. */
    record OfRenewal(Renewal renewal, Span sent) implements Question {}

    /** What settles that order when it was sent within that span: a day in Beijing either side. */
    static Question about(MoneyOrder order, Span span) {
        Days days = new Days(
                Beijing.dayOf(span.from()).minusDays(1),
                Beijing.dayOf(span.until()).plusDays(1));
        return switch (order) {
            case MoneyOrder.AllocateFunds it -> new OfFunds(book(it.ledger()), Trade.ALLOCATION, days);
            case MoneyOrder.ReclaimFunds it -> new OfFunds(book(it.ledger()), Trade.RECLAIM, days);
            case MoneyOrder.AllocateCoupon it -> new OfCoupon(it.coupon(), CouponTrade.ALLOCATION, days);
            case MoneyOrder.ReclaimCoupon it -> new OfCoupon(it.coupon(), CouponTrade.RECLAIM, days);
            case MoneyOrder.PayOrder it -> new OfOrder(it.order());
            case MoneyOrder.PlaceRenewal it -> new OfRenewal(it.renewal(), span);
        };
    }

    private static Book book(Ledger ledger) {
        return switch (ledger) {
            case Ledger.Cash _ -> Book.CASH;
            case Ledger.Credit _ -> Book.CREDIT;
        };
    }
}
