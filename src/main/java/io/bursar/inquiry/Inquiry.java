package io.bursar.inquiry;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.bss.ChangeRecords;
import io.bursar.bss.ChangeRecords.CouponSelection;
import io.bursar.bss.ChangeRecords.CouponTrade;
import io.bursar.bss.ChangeRecords.Selection;
import io.bursar.bss.ChangeRecords.Trade;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewal;
import io.bursar.money.Money;

/** Asks Huawei what happened. Outside of any transaction; a statement is read to its end or not at all. */
@Component
public class Inquiry {

    private final ChangeRecords records;
    private final Orders orders;
    private final RenewalInquiry renewals;
    private final CouponGlance coupons;
    private final int mostRows;

    Inquiry(
            ChangeRecords records,
            Orders orders,
            RenewalInquiry renewals,
            CouponGlance coupons,
            InquirySettings settings) {
        this.renewals = renewals;
        this.coupons = coupons;
        this.records = records;
        this.orders = orders;
        this.mostRows = settings.reading().rows();
    }

    /** Whether a renewal may be ordered now for the price that was agreed to. */
    public OrderCheck before(Renewal renewal, Money agreed) {
        return renewals.before(renewal, agreed);
    }

    /** What the sub-account's list of coupons says of an order that moves one; it never proves anything. */
    public Reading.Support supporting(MoneyOrder order) {
        return coupons.about(order);
    }

    /** Reads what answers that question. */
    public Reading ask(Question question) {
        return switch (question) {
            case Question.OfFunds it -> {
                Selection selection = new Selection(it.book(), it.days(), it.trade(), null);
                Direction wanted = it.trade() == Trade.ALLOCATION ? Direction.EXPENSE : Direction.REVENUE;
                yield lines(
                        offset -> records.ofFunds(selection, offset),
                        line -> line.direction() == wanted ? LedgerLine.of(line) : null);
            }
            case Question.OfCoupon it -> {
                CouponSelection selection = new CouponSelection(it.days(), it.trade(), null, it.coupon());
                Direction wanted = it.trade() == CouponTrade.ALLOCATION ? Direction.EXPENSE : Direction.REVENUE;
                yield lines(
                        offset -> records.ofCoupons(selection, offset),
                        line -> line.direction() == wanted ? LedgerLine.of(line) : null);
            }
            case Question.OfRenewal it -> renewals.after(it.renewal(), it.sent());
            case Question.OfOrder it ->
                switch (orders.details(it.order())) {
                    case ReadAnswer.Known<Orders.Details> known ->
                        new Reading.OrderState(known.value().order().status());
                    case ReadAnswer.Unreadable<Orders.Details> no -> new Reading.Unread(no.code());
                    case ReadAnswer.Unavailable<Orders.Details> no -> new Reading.Unread(no.reason());
                };
        };
    }

    private <T> Reading lines(
            IntFunction<ReadAnswer<Page<T>>> pages, Function<T, @org.jspecify.annotations.Nullable LedgerLine> line) {
        // The whole record is the key: what differs in anything is another line.
        ReadAnswer<List<T>> answer = AllPages.read(pages, row -> row, mostRows);
        return switch (answer) {
            case ReadAnswer.Known<List<T>> known ->
                new Reading.Lines(known.value().stream()
                        .map(line)
                        .filter(java.util.Objects::nonNull)
                        .toList());
            case ReadAnswer.Unreadable<List<T>> no -> new Reading.Unread(no.code());
            case ReadAnswer.Unavailable<List<T>> no -> new Reading.Unread(no.reason());
        };
    }
}
