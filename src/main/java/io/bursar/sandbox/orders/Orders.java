package io.bursar.sandbox.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.bursar.sandbox.orders.Columns.row;
import static io.bursar.sandbox.orders.Columns.time;

/** The orders and their items, as rows. */
public final class Orders {

    private static final String FREE_OF_OTHERS = " for update skip locked";

    private final JdbcClient jdbc;

    public Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The order with exactly that id, or null. */
    public @Nullable Order find(String id) {
        return first(jdbc.sql("select * from sandbox.orders_order where order_id = ?")
                .param(id)
                .query(Orders::order)
                .list());
    }

    /** The order, locked until the transaction ends; null while another payment of it runs. */
    @Nullable Order lock(String id) {
        return first(jdbc.sql("select * from sandbox.orders_order where order_id = ?" + FREE_OF_OTHERS)
                .param(id)
                .query(Orders::order)
                .list());
    }

    /** What a customer sees in its list: its own orders, or those it has to pay for others; newest first. */
    public List<Order> of(String customer, boolean paidForOthers) {
        String whose = paidForOthers ? "payer_id = ?" : "customer_id = ?";
        return jdbc.sql("select * from sandbox.orders_order where " + whose
                        + " order by created_at desc, order_id desc")
                .param(customer)
                .query(Orders::order)
                .list();
    }

    /** The orders inside a combined one, oldest id first; empty for an ordinary order. */
    public List<Order> within(String combined) {
        return jdbc.sql("select * from sandbox.orders_order where combined_into = ? order by order_id")
                .param(combined)
                .query(Orders::order)
                .list();
    }

    /** The items of an order, or of the orders inside it when it is a combined one. */
    public List<Item> items(String order) {
        return jdbc.sql("""
                        select i.* from sandbox.orders_item i join sandbox.orders_order o using (order_id)
                        where o.order_id = :order or o.combined_into = :order
                        order by i.item_id""").param("order", order).query(Orders::item).list();
    }

    /** Whether a main resource is part of an order that still waits for its payment. */
    boolean isInUnpaidOrder(String resource) {
        return jdbc.sql("""
                        select exists (select from sandbox.orders_item i join sandbox.orders_order o using (order_id)
                        where i.resource_id = ? and o.status = 6)""").param(resource).query(Boolean.class).single();
    }

    /** Adds an order with its items. */
    public void add(Order order, List<Item> items) {
        jdbc.sql("insert into sandbox.orders_order (order_id, customer_id, product, order_type, source_type, status, "
                        + Columns.AMOUNTS + ", created_at, paid_at, deadline, effective_by, completes_at, payer_id,"
                        + " combined_into, contract_id, held, refusal, refusal_details)"
                        + " values (?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?, ?,?,?,?,?, ?,?,?,?,?,?)")
                .params(row(order.id(), order.customer(), order.product().name(), order.type(), order.source()))
                .param(order.status().number())
                .params(Columns.values(order.amounts()))
                .params(row(
                        time(order.times().created()),
                        time(order.times().paid()),
                        time(order.times().deadline())))
                .params(row(
                        time(order.times().effectiveBy()), time(order.times().completesAt())))
                .params(row(
                        order.ties().payer(),
                        order.ties().combinedInto(),
                        order.ties().contract()))
                .params(row(
                        order.ties().held(),
                        order.ties().refusal(),
                        order.ties().refusalDetails()))
                .update();
        items.forEach(this::add);
    }

    private void add(Item item) {
        Period period = item.period();
        jdbc.sql("insert into sandbox.orders_item (item_id, order_id, product, spec_text, period_type, period_num,"
                        + " resource_id, " + Columns.AMOUNTS + ", effective_at, expire_at)"
                        + " values (?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?, ?,?)")
                .params(row(item.id(), item.order(), item.product().name(), item.spec()))
                .params(row(period == null ? Period.MONTH : period.type(), period == null ? null : period.num()))
                .param(item.resource())
                .params(Columns.values(item.amounts()))
                .params(row(time(item.effective()), time(item.expire())))
                .update();
    }

    /** Moves an order and everything inside it to a status without money. */
    public void move(String order, OrderStatus status) {
        jdbc.sql("update sandbox.orders_order set status = :status, held = false"
                        + " where order_id = :order or combined_into = :order")
                .param("status", status.number())
                .param("order", order)
                .update();
    }

    /** Records that the money was taken: status 3 until it completes; {@code null} means when released by hand. */
    void paid(String order, Instant now, @Nullable Instant completesAt) {
        jdbc.sql("update sandbox.orders_order set status = 3, paid_at = :now, completes_at = :then, held = :held"
                        + " where order_id = :order or combined_into = :order")
                .param("now", time(now))
                .param("then", time(completesAt))
                .param("held", completesAt == null)
                .param("order", order)
                .update();
    }

    /** Replaces the price of an order and of its items. */
    public void price(String order, Amounts amounts, List<Item> items) {
        String columns = "official_amount = ?, discount_type = ?, discount_amount = ?, rate_coupon_amount = ?,"
                + " coupon_amount = ?, flexi_amount = ?, card_amount = ?, commission_amount = ?, consumed_amount = ?";
        jdbc.sql("update sandbox.orders_order set " + columns + " where order_id = ?")
                .params(Columns.values(amounts))
                .param(order)
                .update();
        for (Item item : items) {
            jdbc.sql("update sandbox.orders_item set " + columns + " where item_id = ?")
                    .params(Columns.values(item.amounts()))
                    .param(item.id())
                    .update();
        }
    }

    /** Gives an order a master who has to pay it. */
    void paidBy(String order, String master) {
        jdbc.sql("update sandbox.orders_order set payer_id = ? where order_id = ?")
                .params(row(master, order))
                .update();
    }

    /** Keeps an order in status 3 until it is released. */
    public void hold(String order) {
        jdbc.sql("update sandbox.orders_order set status = 3, held = true"
                        + " where order_id = :order or combined_into = :order")
                .param("order", order)
                .update();
    }

    /** Plants the code with which the next payments are refused; null takes it away. */
    public void refuse(String order, @Nullable String code, @Nullable String details) {
        jdbc.sql("update sandbox.orders_order set refusal = ?, refusal_details = ? where order_id = ?")
                .params(row(code, details, order))
                .update();
    }

    /** Records the term that an item bought. */
    void term(String item, Instant from, Instant until) {
        jdbc.sql("update sandbox.orders_item set effective_at = ?, expire_at = ? where item_id = ?")
                .params(row(time(from), time(until), item))
                .update();
    }

    /** How many orders a customer has paid since. */
    int paidSince(String customer, Instant since) {
        return jdbc.sql("select count(*) from sandbox.orders_order where customer_id = ? and paid_at >= ?")
                .params(row(customer, time(since)))
                .query(Integer.class)
                .single();
    }

    static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getString("order_id"),
                row.getString("customer_id"),
                Product.valueOf(row.getString("product")),
                row.getInt("order_type"),
                row.getInt("source_type"),
                OrderStatus.of(row.getInt("status")),
                Columns.amounts(row),
                new Times(
                        Columns.instant(row, "created_at"),
                        Columns.instantOrNull(row, "paid_at"),
                        Columns.instantOrNull(row, "deadline"),
                        Columns.instantOrNull(row, "effective_by"),
                        Columns.instantOrNull(row, "completes_at")),
                new Ties(
                        row.getString("payer_id"),
                        row.getString("combined_into"),
                        row.getString("contract_id"),
                        row.getBoolean("held"),
                        row.getString("refusal"),
                        row.getString("refusal_details")));
    }

    static Item item(ResultSet row, int number) throws SQLException {
        int periods = row.getInt("period_num");
        return new Item(
                row.getString("item_id"),
                row.getString("order_id"),
                Product.valueOf(row.getString("product")),
                row.getString("spec_text"),
                periods == 0 ? null : new Period(row.getInt("period_type"), periods),
                row.getString("resource_id"),
                Columns.amounts(row),
                Columns.instantOrNull(row, "effective_at"),
                Columns.instantOrNull(row, "expire_at"));
    }

    static <T> @Nullable T first(List<T> rows) {
        return rows.isEmpty() ? null : rows.getFirst();
    }
}
