package io.bursar.inquiry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.Orders;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.RenewalPrice;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceFailure;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.money.Money;

/**
 * What Huawei says of a renewal, outside of any transaction: before it is ordered, whether it still costs what was
 * agreed to, and afterwards, whether it was ordered. A price inquiry orders nothing, and names the resources that are
 * in an unpaid order already (packages-usage-costs-orders.md 9, CBC.30050010).
 */
@Component
class RenewalInquiry {

    /** The resource is contained in an unpaid order. */
    static final String IN_UNPAID_ORDER = "CBC.30050010";

    private final Renewals renewals;
    private final Orders orders;
    private final InquirySettings settings;

    RenewalInquiry(Renewals renewals, Orders orders, InquirySettings settings) {
        this.renewals = renewals;
        this.orders = orders;
        this.settings = settings;
    }

    /** Whether it may be ordered now. */
    OrderCheck before(Renewal renewal, Money agreed) {
        return switch (renewals.price(renewal, false)) {
            case ReadAnswer.Unavailable<RenewalPrice> _ -> new OrderCheck.Later("RENEWAL_UNREAD");
            case ReadAnswer.Unreadable<RenewalPrice> it -> new OrderCheck.Later(it.code());
            case ReadAnswer.Known<RenewalPrice> it -> compare(renewal, it.value(), agreed);
        };
    }

    private static OrderCheck compare(Renewal renewal, RenewalPrice price, Money agreed) {
        if (!price.failures().isEmpty()) {
            ResourceFailure first = price.failures().getFirst();
            return new OrderCheck.Never(
                    (first.code().equals(IN_UNPAID_ORDER) ? "RENEWAL_ALREADY_ORDERED " : "RENEWAL_NOT_POSSIBLE ")
                            + first.resource() + " " + first.code());
        }
        Set<ResourceId> priced =
                price.lines().stream().map(RenewalPrice.Line::resource).collect(Collectors.toSet());
        if (!priced.equals(new HashSet<>(renewal.resources()))) {
            return new OrderCheck.Later("RENEWAL_UNREAD");
        }
        Money now = price.lines().stream().map(RenewalPrice.Line::amount).reduce(Money.zero(), Money::plus);
        return now.equals(agreed)
                ? new OrderCheck.Send()
                : new OrderCheck.Never("RENEWAL_PRICE_CHANGED " + agreed.digits() + " " + now.digits());
    }

    /** The renewal orders that came about around that sending, and how many of the resources are in unpaid orders. */
    Reading after(Renewal renewal, Span sent) {
        Orders.Selection selection = new Orders.Selection(
                null,
                null,
                null,
                CloudOrder.Kind.RENEWAL,
                null,
                new Orders.Span(
                        sent.from().minus(settings.tolerance()), sent.until().plus(settings.tolerance())),
                null,
                Orders.Whose.OWN,
                Orders.Sorting.OLDEST_FIRST);
        ReadAnswer<List<CloudOrder>> listed = AllPages.read(
                offset -> orders.orders(selection, offset),
                CloudOrder::id,
                settings.reading().rows());
        return then(listed, found -> placed(renewal, found));
    }

    private Reading placed(Renewal renewal, List<CloudOrder> found) {
        List<Reading.Placed> placed = new ArrayList<>();
        for (CloudOrder order : found) {
            if (!(orders.details(order.id()) instanceof ReadAnswer.Known<Orders.Details> known)) {
                return new Reading.Unread("ORDER_UNREAD");
            }
            placed.add(read(known.value(), renewal.period()));
        }
        return then(
                renewals.price(renewal, false),
                price -> new Reading.Renewed(List.copyOf(placed), (int) price.failures().stream()
                        .filter(it -> it.code().equals(IN_UNPAID_ORDER))
                        .count()));
    }

    private static Reading.Placed read(Orders.Details details, Renewal.Period period) {
        CloudOrder order = details.order();
        List<Orders.Item> items = details.items().rows();
        boolean sameTerm = !items.isEmpty() && items.stream().allMatch(item -> isFor(item.term(), period));
        return new Reading.Placed(
                order.id(), order.status(), order.price(), details.items().total(), sameTerm);
    }

    private static boolean isFor(Orders.@org.jspecify.annotations.Nullable Term term, Renewal.Period period) {
        if (term == null) {
            return false;
        }
        return switch (term.unit()) {
            case MONTH -> term.count() == period.months();
            case YEAR -> term.count() * 12 == period.months();
            case DAY, WEEK, HOUR, ONCE, OTHER -> false;
        };
    }

    private static <T> Reading then(ReadAnswer<T> answer, Function<T, Reading> next) {
        return switch (answer) {
            case ReadAnswer.Known<T> known -> next.apply(known.value());
            case ReadAnswer.Unreadable<T> no -> new Reading.Unread(no.code());
            case ReadAnswer.Unavailable<T> no -> new Reading.Unread(no.reason());
        };
    }
}
