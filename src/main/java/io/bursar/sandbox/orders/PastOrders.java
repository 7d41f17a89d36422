package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.world.WellKnown;

/** Orders of the past months that are done with: completed, cancelled, refunded. */
final class PastOrders {

    private static final int COUNT = 30;
    private static final int UNSUBSCRIPTION = 4;
    private static final int AUTOMATIC = 8;

    private final Shop shop;
    private final SplittableRandom random;
    private final Instant now;

    PastOrders(Shop shop, long seed, Instant now) {
        this.shop = shop;
        this.random = new SplittableRandom(seed ^ 0x70617374L);
        this.now = now;
    }

    void place() {
        for (int i = 0; i < COUNT; i++) {
            Instant created = now.minus(Duration.ofDays(3 + i * 10L)).minus(Duration.ofMinutes(random.nextInt(1, 600)));
            if (i % 10 == 7) {
                unsubscription(i, created);
            } else if (i % 6 == 4) {
                past(i, created, OrderStatus.CANCELLED, null);
            } else {
                past(i, created, OrderStatus.COMPLETED, created.plus(Duration.ofMinutes(random.nextInt(1, 300))));
            }
        }
    }

    private void past(int number, Instant created, OrderStatus status, @Nullable Instant paid) {
        String id = Ids.order(created, "past " + number);
        boolean renewal = number % 2 == 0;
        BigDecimal official = BigDecimal.valueOf(random.nextInt(5_000, 400_000), 2);
        BigDecimal off = official.multiply(new BigDecimal("0.15")).setScale(2, RoundingMode.HALF_UP);
        Amounts amounts = number % 3 == 0
                ? Amounts.list(official)
                : Amounts.list(official).with("605", off);
        Instant from = paid == null ? null : paid.plusSeconds(2);
        Period period = new Period(Period.MONTH, 1 + number % 6);
        shop.orders()
                .add(
                        new Order(
                                id,
                                WellKnown.MASTER_ID,
                                Product.ECS,
                                renewal ? Order.RENEWAL : Order.PURCHASE,
                                renewal && number % 4 == 0 ? AUTOMATIC : Order.BY_CUSTOMER,
                                status,
                                amounts,
                                new Times(created, paid, created.plus(Times.PATIENCE), null, from),
                                Ties.NONE),
                        List.of(new Item(
                                Ids.item(id, 1),
                                id,
                                Product.ECS,
                                "c7.xlarge.2|4vCPUs|8GB|linux",
                                period,
                                renewal ? FirstResources.machine(number + 1) : null,
                                amounts,
                                from,
                                from == null ? null : period.after(from))));
    }

    /** Negative amounts, with what was consumed and the fee (dossier 14.6). */
    private void unsubscription(int number, Instant created) {
        String id = Ids.order(created, "past " + number);
        BigDecimal back = BigDecimal.valueOf(-random.nextInt(5_000, 90_000), 2);
        Amounts list = Amounts.list(back);
        Amounts amounts = new Amounts(
                back,
                null,
                list.discount(),
                list.rateCoupon(),
                list.coupon(),
                list.flexi(),
                list.card(),
                new BigDecimal("0.00"),
                new BigDecimal("41.30"));
        shop.orders()
                .add(
                        new Order(
                                id,
                                WellKnown.MASTER_ID,
                                Product.ECS,
                                UNSUBSCRIPTION,
                                Order.BY_CUSTOMER,
                                OrderStatus.COMPLETED,
                                amounts,
                                new Times(created, created.plusSeconds(3), null, null, created.plusSeconds(5)),
                                Ties.NONE),
                        List.of(new Item(
                                Ids.item(id, 1),
                                id,
                                Product.ECS,
                                "s6.large.2|2vCPUs|4GB|linux",
                                null,
                                null,
                                amounts,
                                null,
                                null)));
    }
}
