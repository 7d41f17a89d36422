package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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

    private final Map<OrderId, Known> known = new HashMap<>();
    private final Clock clock;

    private final Predicate<OrderId> paid;

    ScriptedOrders(Clock clock, Predicate<OrderId> paid) {
        this.clock = clock;
        this.paid = paid;
    }

    void is(OrderId order, CloudOrder.Status status, String price) {
        known.put(order, new Known(status, Money.yuan(price), null));
    }

    void mustBePaidBefore(OrderId order, Instant deadline) {
        known.computeIfPresent(order, (_, it) -> new Known(it.status(), it.price(), deadline));
    }

    @Override
    public ReadAnswer<Details> details(OrderId order, int offset) {
        Known it = known.get(order);
        if (it == null) {
            return new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ZERO), "NO_ANSWER_IN_TIME");
        }
        CloudOrder cloud = new CloudOrder(
                order,
                CustomerId.of("master"),
                new CloudOrder.Service("hws.service.type.ec2", "ECS"),
                paid.test(order) ? CloudOrder.Status.COMPLETED : it.status(),
                CloudOrder.Kind.PURCHASE,
                CloudOrder.Source.CUSTOMER,
                new CloudOrder.Bill(it.price(), it.price(), List.of(), null, null, null, null, null),
                new CloudOrder.Times(clock.instant(), null, it.payBefore()),
                new CloudOrder.Ties(null, List.of(), List.of(), null, null));
        return new ReadAnswer.Known<>(new Details(cloud, new Page<>(List.of(), 0, 0)), clock.instant());
    }

    @Override
    public ReadAnswer<Page<CloudOrder>> orders(Selection selection, int offset) {
        return new ReadAnswer.Known<>(new Page<>(List.of(), 0, 0), clock.instant());
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
