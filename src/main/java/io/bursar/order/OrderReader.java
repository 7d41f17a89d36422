package io.bursar.order;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;

/** Reads orders at Huawei, whole. */
@Component
class OrderReader {

    /** The most lines of one order that are read. */
    private static final int MOST_ITEMS = 2_000;

    private final Orders orders;

    OrderReader(Orders orders) {
        this.orders = orders;
    }

    /** An order with all of its lines. */
    record Whole(CloudOrder order, List<Orders.Item> items) {}

    /** An order and what it can be paid with. */
    record Payable(CloudOrder order, Offer offer) {}

    ReadAnswer<Page<CloudOrder>> list(Orders.Selection selection, int offset) {
        return orders.orders(selection, offset);
    }

    /** What waits to be paid by the master for its sub-accounts: left behind where the master could not pay. */
    ReadAnswer<Page<CloudOrder>> leftBehind() {
        return orders.orders(
                new Orders.Selection(
                        null,
                        null,
                        CloudOrder.Status.PENDING_PAYMENT,
                        null,
                        null,
                        null,
                        null,
                        Orders.Whose.PAID_FOR_SUB_ACCOUNTS,
                        Orders.Sorting.OLDEST_FIRST),
                0);
    }

    /** Whether that order is one that is paid for a sub-account; where it cannot be read, it is taken not to be. */
    boolean isOnBehalf(OrderId id) {
        Orders.Selection selection = new Orders.Selection(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                Orders.Whose.PAID_FOR_SUB_ACCOUNTS,
                Orders.Sorting.NEWEST_FIRST);
        return orders.orders(selection, 0) instanceof ReadAnswer.Known<Page<CloudOrder>> known
                && known.value().rows().stream().anyMatch(order -> order.id().equals(id));
    }

    /** As of the first page. */
    ReadAnswer<Whole> whole(OrderId id) {
        return then(orders.details(id), (details, asOf) -> {
            if (!details.items().hasNext()) {
                return new ReadAnswer.Known<>(
                        new Whole(details.order(), details.items().rows()), asOf);
            }
            return AllPages.read(
                            offset -> orders.details(id, offset).map(Orders.Details::items),
                            Orders.Item::id,
                            MOST_ITEMS)
                    .map(items -> new Whole(details.order(), items));
        });
    }

    /** The order and with what it can be paid. */
    ReadAnswer<Payable> payable(OrderId id) {
        return then(
                whole(id),
                (whole, asOf) -> then(
                        orders.coupons(id),
                        (coupons, _) -> orders.discounts(id)
                                .map(discounts -> new Payable(
                                        whole.order(),
                                        new Offer(
                                                id,
                                                whole.items(),
                                                coupons.coupons(),
                                                coupons.maxima(),
                                                discounts,
                                                asOf)))));
    }

    private static <A, B> ReadAnswer<B> then(ReadAnswer<A> first, BiFunction<A, Instant, ReadAnswer<B>> next) {
        return switch (first) {
            case ReadAnswer.Known<A> known -> next.apply(known.value(), known.asOf());
            case ReadAnswer.Unreadable<A> it -> new ReadAnswer.Unreadable<>(it.exchange(), it.code());
            case ReadAnswer.Unavailable<A> it -> new ReadAnswer.Unavailable<>(it.exchange(), it.reason());
        };
    }
}
