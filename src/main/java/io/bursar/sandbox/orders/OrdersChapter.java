package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.bursar.sandbox.world.Chapter;
import io.bursar.sandbox.world.WellKnown;
import io.bursar.sandbox.world.World;

/** What the sandbox starts with: some 150 yearly/monthly resources, and orders in every state. */
public final class OrdersChapter implements Chapter {

    @Override
    public List<String> tables() {
        return List.of(
                "orders_coupon_limit",
                "orders_coupon",
                "orders_discount_line",
                "orders_item",
                "orders_order",
                "orders_resource",
                "orders_customer_discount");
    }

    @Override
    public void found(World world, long seed) {
        Shop shop = Shop.in(world);
        Instant now = world.clock().instant();
        shop.benefits()
                .add(new Benefits.CustomerDiscount(
                        Ids.hex("commercial discount"), WellKnown.MASTER_ID, 605, new BigDecimal("0.85"), "商务授权折扣"));
        shop.benefits()
                .add(new Benefits.CustomerDiscount(
                        Ids.hex("partner discount"), WellKnown.MASTER_ID, 606, new BigDecimal("0.9"), "伙伴授予折扣"));
        new FirstResources(shop.resources(), seed, now).buy();
        new FirstOrders(shop, now).place();
        new PastOrders(shop, seed, now).place();
        new FirstOrderCoupons(shop.benefits(), now).issue();
    }
}
