package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.sandbox.world.Switch;

import static io.bursar.sandbox.orders.Columns.time;

/**
 * What happens to orders and resources by itself as time passes. Nothing runs in the background: before each answer the
 * time since the last one is made up for, so a sandbox that was switched off, or whose clock was moved, is right again.
 */
public final class Course {

    /** How long an expired resource can still be used, and then how long it is kept frozen. */
    static final Duration GRACE = Duration.ofDays(15);

    private static final String DUE = """
            select * from sandbox.orders_order
            where status = 3 and not held and completes_at <= ?
            order by completes_at, order_id for update skip locked
            """;

    private final JdbcClient jdbc;
    private final Shop shop;

    public Course(Shop shop) {
        this.jdbc = shop.world().jdbc();
        this.shop = shop;
    }

    /** Completes what is paid, cancels what was not, lets resources expire. */
    public void upTo(Instant now) {
        shop.world().atomically(() -> {
            complete(now);
            cancel(now);
            expire(now);
            return now;
        });
    }

    private void complete(Instant now) {
        List<Order> due = jdbc.sql(DUE).param(time(now)).query(Orders::order).list();
        for (Order order : due) {
            // The items of a combined order belong to the orders inside it, which are due as well.
            shop.orders().items(order.id()).stream()
                    .filter(item -> item.order().equals(order.id()))
                    .forEach(item -> provide(order, item, now));
            jdbc.sql("update sandbox.orders_order set status = 5 where order_id = ?")
                    .param(order.id())
                    .update();
        }
    }

    private void provide(Order order, Item item, Instant now) {
        Period period = item.period();
        if (period == null) {
            return;
        }
        Resource renewed = item.resource() == null ? null : shop.resources().find(item.resource());
        if (renewed != null && order.type() == Order.RENEWAL) {
            Instant from = renewed.state().expire();
            shop.resources().extend(renewed.id(), period.after(from), now);
            shop.orders().term(item.id(), from, period.after(from));
        } else if (order.type() == Order.PURCHASE) {
            shop.resources().add(bought(order, item, period, now));
            shop.orders().term(item.id(), now, period.after(now));
        }
    }

    private static Resource bought(Order order, Item item, Period period, Instant now) {
        BigDecimal monthly = item.amounts().official().divide(period.price(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
        return new Resource(
                Ids.resource(item.id()),
                order.customer(),
                item.product(),
                item.product().resource().english().toLowerCase(Locale.ROOT).replace(' ', '-') + "-"
                        + item.id().substring(item.id().length() - 3),
                new Resource.Place(item.id(), "cn-north-4", order.id(), "0|default"),
                new Resource.Spec(item.spec().split("\\|", 2)[0], item.spec(), null),
                Resource.Relation.NONE,
                new Resource.State(2, now, period.after(now), now, 0, null),
                monthly);
    }

    private void cancel(Instant now) {
        Instant before = now.minus(Duration.ofMinutes(shop.switches().number(Switch.ORDER_CANCEL_LAG_MINUTES)));
        List<String> cancelled = jdbc.sql("""
                        update sandbox.orders_order set status = 4 where order_id in (
                            select order_id from sandbox.orders_order where status = 6 and deadline < ?
                            for update skip locked)
                        returning order_id""")
                .param(time(before))
                .query((row, number) -> row.getString("order_id"))
                .list();
        cancelled.forEach(this::freeCoupons);
    }

    /** Gives the discount coupons that an order occupied back. */
    public void freeCoupons(String order) {
        jdbc.sql("update sandbox.orders_coupon set used_by = null where used_by = ? and balance > 0")
                .param(order)
                .update();
    }

    private void expire(Instant now) {
        move("status = 5", "status = 2", now);
        move("status = 4", "status = 5", now.minus(GRACE));
        move("obstacle = 'DELETED'", "status = 4 and obstacle is null", now.minus(GRACE.multipliedBy(2)));
    }

    private void move(String to, String from, Instant expiredBefore) {
        jdbc.sql("update sandbox.orders_resource set " + to + " where resource_id in ("
                        + "select resource_id from sandbox.orders_resource where " + from + " and expire_at <= ?"
                        + " for update skip locked)")
                .param(time(expiredBefore))
                .update();
    }
}
