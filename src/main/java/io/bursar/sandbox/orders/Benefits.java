package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.bursar.sandbox.orders.Columns.row;
import static io.bursar.sandbox.orders.Columns.time;

/** Coupons and discounts, as rows. */
public final class Benefits {

    /**
     * A discount that a customer has on renewals.
     *
     * @param type 605 commercial, 606 partner-granted, 607 partner-set
     */
    public record CustomerDiscount(String id, String customer, int type, BigDecimal ratio, String name) {}

    private final JdbcClient jdbc;

    public Benefits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The coupons of a customer, soonest to expire first. */
    public List<Coupon> couponsOf(String customer) {
        return read("customer_id = ? order by expire_at, coupon_id", customer);
    }

    /** A coupon, locked until the transaction ends, or null. */
    @Nullable Coupon lock(String id) {
        return Orders.first(read("coupon_id = ? for update", id));
    }

    private List<Coupon> read(String condition, String value) {
        Map<String, Map<String, String>> limits = new LinkedHashMap<>();
        jdbc.sql("select l.* from sandbox.orders_coupon_limit l join sandbox.orders_coupon c using (coupon_id)"
                        + " where c.customer_id = ? or c.coupon_id = ? order by limit_key")
                .params(row(value, value))
                .query(row -> {
                    limits.computeIfAbsent(row.getString("coupon_id"), id -> new LinkedHashMap<>())
                            .put(row.getString("limit_key"), row.getString("value1"));
                });
        return jdbc.sql("select * from sandbox.orders_coupon where " + condition)
                .param(value)
                .query((row, number) -> coupon(row, limits.getOrDefault(row.getString("coupon_id"), Map.of())))
                .list();
    }

    /** Adds a coupon with its limits. */
    public void add(Coupon coupon) {
        jdbc.sql("insert into sandbox.orders_coupon (coupon_id, customer_id, coupon_type, coupon_group, version,"
                        + " face_value, balance, code, plan_name, plan_text, usage, plan_id, created_at, expire_at,"
                        + " last_used_at, order_id, used_by) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(row(coupon.id(), coupon.owner()))
                .params(row(
                        coupon.kind().type(),
                        coupon.kind().group(),
                        coupon.kind().version()))
                .params(row(
                        coupon.faceValue(),
                        coupon.balance(),
                        coupon.wording().code(),
                        coupon.wording().plan()))
                .params(row(
                        coupon.wording().planText(),
                        coupon.wording().usage(),
                        coupon.wording().planId()))
                .params(row(
                        time(coupon.validity().created()),
                        time(coupon.validity().expires())))
                .params(row(time(coupon.validity().lastUsed())))
                .params(row(coupon.binding().onlyFor(), coupon.binding().usedBy()))
                .update();
        coupon.limits()
                .forEach((key, value) -> jdbc.sql(
                                "insert into sandbox.orders_coupon_limit (coupon_id, limit_key, value1) values (?,?,?)")
                        .params(row(coupon.id(), key, value))
                        .update());
    }

    /** Takes from a coupon; a discount coupon and one of the old version are used up at once. */
    void use(Coupon coupon, BigDecimal yuan, String order, Instant now) {
        boolean once = coupon.kind().type() == Coupon.DISCOUNT || coupon.kind().version() == 1;
        jdbc.sql("update sandbox.orders_coupon set balance = ?, last_used_at = ?, used_by = ? where coupon_id = ?")
                .params(row(once ? BigDecimal.ZERO : coupon.balance().subtract(yuan), time(now)))
                .params(row(
                        coupon.kind().type() == Coupon.DISCOUNT
                                ? order
                                : coupon.binding().usedBy(),
                        coupon.id()))
                .update();
    }

    /** Locks a discount coupon to an order, or frees it with null. */
    public void occupy(String coupon, @Nullable String order) {
        jdbc.sql("update sandbox.orders_coupon set used_by = ? where coupon_id = ?")
                .params(row(order, coupon))
                .update();
    }

    /** The discounts usable for an order, or for the orders inside a combined one. */
    public List<DiscountLine> discountsOf(String order) {
        return jdbc.sql("""
                        select l.* from sandbox.orders_discount_line l join sandbox.orders_order o using (order_id)
                        where o.order_id = :order or o.combined_into = :order
                        order by l.discount_type, l.discount_id, l.item_id""")
                .param("order", order)
                .query((row, number) -> new DiscountLine(
                        row.getString("discount_id"),
                        row.getString("order_id"),
                        row.getInt("discount_type"),
                        row.getBigDecimal("discount_value"),
                        row.getString("item_id"),
                        row.getInt("mode"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("ratio")))
                .list();
    }

    /** Makes discounts usable. */
    public void add(Collection<DiscountLine> lines) {
        for (DiscountLine line : lines) {
            jdbc.sql("insert into sandbox.orders_discount_line (discount_id, order_id, discount_type, discount_value,"
                            + " item_id, mode, amount, ratio) values (?,?,?,?,?,?,?,?)")
                    .params(row(line.discount(), line.order(), line.type(), line.value()))
                    .params(row(line.item(), line.mode(), line.amount(), line.ratio()))
                    .update();
        }
    }

    /** Takes every discount of an order away. */
    public void dropDiscounts(String order) {
        jdbc.sql("delete from sandbox.orders_discount_line where order_id = ?")
                .param(order)
                .update();
    }

    /** What a customer has on renewals: commercial before partner discounts. */
    public List<CustomerDiscount> renewalDiscounts(String customer) {
        return jdbc.sql("select * from sandbox.orders_customer_discount where customer_id = ?"
                        + " order by rating_type, discount_id")
                .param(customer)
                .query((row, number) -> new CustomerDiscount(
                        row.getString("discount_id"),
                        row.getString("customer_id"),
                        row.getInt("rating_type"),
                        row.getBigDecimal("ratio"),
                        row.getString("name")))
                .list();
    }

    /** Grants a customer a discount on renewals. */
    public void add(CustomerDiscount discount) {
        jdbc.sql("insert into sandbox.orders_customer_discount (discount_id, customer_id, rating_type, ratio, name)"
                        + " values (?,?,?,?,?)")
                .params(row(discount.id(), discount.customer(), discount.type(), discount.ratio(), discount.name()))
                .update();
    }

    private static Coupon coupon(ResultSet row, Map<String, String> limits) throws SQLException {
        return new Coupon(
                row.getString("coupon_id"),
                row.getString("customer_id"),
                new Coupon.Kind(row.getInt("coupon_type"), row.getInt("coupon_group"), row.getInt("version")),
                row.getBigDecimal("face_value"),
                row.getBigDecimal("balance"),
                new Coupon.Wording(
                        row.getString("code"),
                        row.getString("plan_name"),
                        row.getString("plan_text"),
                        row.getString("usage"),
                        row.getString("plan_id")),
                new Coupon.Validity(
                        Columns.instant(row, "created_at"),
                        Columns.instant(row, "expire_at"),
                        Columns.instantOrNull(row, "last_used_at")),
                new Coupon.Binding(row.getString("order_id"), row.getString("used_by")),
                limits);
    }
}
