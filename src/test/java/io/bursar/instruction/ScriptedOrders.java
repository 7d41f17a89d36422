package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Exchange;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.money.Money;

/** Orders whose state and price the test sets; what the scripted BSS was paid for is completed. */
class ScriptedOrders implements Orders {

    private record Known(
            CloudOrder.Status status, Money price, @Nullable Instant payBefore) {}

    private record Renewed(Instant at, int items, Orders.Term term) {}

    private final Map<OrderId, Renewed> renewals = new LinkedHashMap<>();
    private boolean down;

    private final Map<OrderId, Known> known = new HashMap<>();
    private final Clock clock;

    ScriptedOrders(Clock clock) {
        this.clock = clock;
    }

    void is(OrderId order, CloudOrder.Status status, String price) {
        known.put(order, new Known(status, Money.yuan(price), null));
    }

    /** Neither orders nor their list can be read. */
    void areDown(boolean down) {
        this.down = down;
    }

    /** A renewal order with so many items comes about now. */
    OrderId renewed(int items, Orders.Term term, String price) {
        OrderId order = OrderId.of("R-" + UUID.randomUUID());
        renewals.put(order, new Renewed(clock.instant(), items, term));
        is(order, CloudOrder.Status.PENDING_PAYMENT, price);
        return order;
    }

    /** Somebody has paid it, if there is such an order. */
    void paid(OrderId order) {
        known.computeIfPresent(order, (_, it) -> new Known(CloudOrder.Status.COMPLETED, it.price(), it.payBefore()));
    }

    void mustBePaidBefore(OrderId order, Instant deadline) {
        known.computeIfPresent(order, (_, it) -> new Known(it.status(), it.price(), deadline));
    }

    @Override
    public ReadAnswer<Details> details(OrderId order, int offset) {
        Known it = known.get(order);
        if (it == null || down) {
            return new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ZERO), "NO_ANSWER_IN_TIME");
        }
        Renewed renewed = renewals.get(order);
        List<Item> items = renewed == null ? List.of() : items(order, renewed);
        return new ReadAnswer.Known<>(
                new Details(cloud(order, it), new Page<>(items, 0, items.size())), clock.instant());
    }

    private List<Item> items(OrderId order, Renewed renewed) {
        List<Item> items = new ArrayList<>();
        for (int no = 1; no <= renewed.items(); no++) {
            items.add(new Item(
                    order + "-" + no,
                    new Product(
                            new CloudOrder.Service("hws.service.type.ec2", "ECS"), null, "", null, null, null, null),
                    renewed.term(),
                    1,
                    null,
                    null,
                    bill(Money.yuan("1.00")),
                    order));
        }
        return items;
    }

    private static CloudOrder.Bill bill(Money price) {
        return new CloudOrder.Bill(price, price, List.of(), null, null, null, null, null);
    }

    private CloudOrder cloud(OrderId order, Known it) {
        Renewed renewed = renewals.get(order);
        return new CloudOrder(
                order,
                CustomerId.of("master"),
                new CloudOrder.Service("hws.service.type.ec2", "ECS"),
                it.status(),
                renewed == null ? CloudOrder.Kind.PURCHASE : CloudOrder.Kind.RENEWAL,
                CloudOrder.Source.CUSTOMER,
                bill(it.price()),
                new CloudOrder.Times(renewed == null ? clock.instant() : renewed.at(), null, it.payBefore()),
                new CloudOrder.Ties(null, List.of(), List.of(), null, null));
    }

    @Override
    public ReadAnswer<Page<CloudOrder>> orders(Selection selection, int offset) {
        if (down) {
            return new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ZERO), "NO_ANSWER_IN_TIME");
        }
        List<CloudOrder> fitting = renewals.keySet().stream()
                .map(order -> cloud(order, java.util.Objects.requireNonNull(known.get(order))))
                .filter(order -> selection.kind() == order.kind())
                .filter(order -> selection.created() == null
                        || (!order.createdAt().isBefore(selection.created().from())
                                && !order.createdAt()
                                        .isAfter(selection.created().to())))
                .toList();
        return new ReadAnswer.Known<>(new Page<>(fitting, 0, fitting.size()), clock.instant());
    }

    @Override
    public ReadAnswer<CouponOffer> coupons(OrderId order) {
        return new ReadAnswer.Known<>(new CouponOffer(List.of(), List.of()), clock.instant());
    }

    @Override
    public ReadAnswer<List<Discount>> discounts(OrderId order) {
        return new ReadAnswer.Known<>(List.of(), clock.instant());
    }
}
