package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All coupons. */
public final class Coupons {

    private final JdbcClient jdbc;

    Coupons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account's coupons, oldest first. */
    public List<Coupon> of(String customerId) {
        return jdbc.sql("select * from sandbox.coupon where customer_id = :customer order by created_at, id")
                .param("customer", customerId)
                .query((row, number) -> coupon(row))
                .list();
    }

    /** A coupon, not locked; null when there is none. */
    public @Nullable Coupon find(String id) {
        return jdbc.sql("select * from sandbox.coupon where id = :id")
                .param("id", id)
                .query((row, number) -> coupon(row))
                .optional()
                .orElse(null);
    }

    /** A coupon, locked until the transaction ends; null when there is none. */
    public @Nullable Coupon lock(String id) {
        return jdbc.sql("select * from sandbox.coupon where id = :id for update")
                .param("id", id)
                .query((row, number) -> coupon(row))
                .optional()
                .orElse(null);
    }

    /** Adds a coupon; an id that exists is refused by the database. */
    public void add(Coupon coupon, Instant createdAt) {
        jdbc.sql("""
                        insert into sandbox.coupon (id, customer_id, source_coupon_id, plan_name, plan_id, kind, status,
                            one_time, transferable, balance, effective_time, expire_time, created_at)
                        values (:id, :customer, :source, :planName, :planId, :kind, :status, :oneTime, :transferable,
                            :balance, :effective, :expires, :created)
                        """)
                .param("id", coupon.id())
                .param("customer", coupon.customerId())
                .param("source", coupon.sourceId())
                .param("planName", coupon.planName())
                .param("planId", coupon.planId())
                .param("kind", coupon.nature().cash() ? "CASH" : "DISCOUNT")
                .param("status", coupon.nature().status().name())
                .param("oneTime", coupon.nature().oneTime())
                .param("transferable", coupon.nature().transferable())
                .param("balance", coupon.balance())
                .param("effective", Ledgers.timestamp(coupon.effectiveTime()))
                .param("expires", Ledgers.timestamp(coupon.expireTime()))
                .param("created", Ledgers.timestamp(createdAt))
                .update();
    }

    /** Adds to what is left, or takes from it. Answers the new balance. */
    public BigDecimal addBalance(String id, BigDecimal amount) {
        return jdbc.sql("update sandbox.coupon set balance = balance + :amount where id = :id returning balance")
                .param("amount", amount)
                .param("id", id)
                .query(BigDecimal.class)
                .single();
    }

    /** Sets the state; false when there is no such coupon. */
    public boolean status(String id, Coupon.Status status) {
        return jdbc.sql("update sandbox.coupon set status = :status where id = :id")
                        .param("status", status.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Coupon coupon(ResultSet row) throws SQLException {
        return new Coupon(
                row.getString("id"),
                row.getString("customer_id"),
                row.getString("source_coupon_id"),
                row.getString("plan_name"),
                row.getString("plan_id"),
                new Coupon.Nature(
                        row.getString("kind").equals("CASH"),
                        Coupon.Status.valueOf(row.getString("status")),
                        row.getBoolean("one_time"),
                        row.getBoolean("transferable")),
                row.getBigDecimal("balance"),
                row.getObject("effective_time", OffsetDateTime.class).toInstant(),
                row.getObject("expire_time", OffsetDateTime.class).toInstant());
    }
}
