package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cash and credit of every account. */
public final class Ledgers {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Switches switches;

    Ledgers(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Switches switches) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.switches = switches;
    }

    /** An account's ledgers of a kind, the soonest to expire first, those without expiry last. */
    public List<Ledger> of(String customerId, BalanceType type) {
        return jdbc.sql("""
                        select * from sandbox.ledger where customer_id = :customer and balance_type = :type
                        order by expire_time nulls last
                        """)
                .param("customer", customerId)
                .param("type", type.wire())
                .query((row, number) -> ledger(row))
                .list();
    }

    /** The ledger with exactly that expiry, locked until the transaction ends; null when there is none. */
    public @Nullable Ledger lock(String customerId, BalanceType type, @Nullable Instant expireTime) {
        return jdbc.sql("""
                        select * from sandbox.ledger
                        where customer_id = :customer and balance_type = :type
                          and expire_time is not distinct from :expires for update
                        """)
                .param("customer", customerId)
                .param("type", type.wire())
                .param("expires", timestamp(expireTime), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, number) -> ledger(row))
                .optional()
                .orElse(null);
    }

    /** The same, made empty when there is none. */
    public Ledger lockOrOpen(String customerId, BalanceType type, @Nullable Instant expireTime) {
        Ledger found = lock(customerId, type, expireTime);
        if (found != null) {
            return found;
        }
        open(customerId, type, expireTime);
        Ledger opened = lock(customerId, type, expireTime);
        if (opened == null) {
            throw new IllegalStateException("the ledger just opened is gone: " + customerId + " " + type);
        }
        return opened;
    }

    private void open(String customerId, BalanceType type, @Nullable Instant expireTime) {
        jdbc.sql("""
                        insert into sandbox.ledger
                            (customer_id, balance_type, expire_time, balance, held, granted, credit_line)
                        values (:customer, :type, :expires, 0, 0, 0, 0) on conflict do nothing
                        """)
                .param("customer", customerId)
                .param("type", type.wire())
                .param("expires", timestamp(expireTime), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Opens cash ledgers of many accounts at once; what is not the master's own was granted by it. */
    void openCash(Map<String, BigDecimal> balances) {
        batch.batchUpdate(
                """
                insert into sandbox.ledger (customer_id, balance_type, balance, held, granted, credit_line)
                values (:customer, 'BALANCE_TYPE_DEBIT', :balance, 0, :granted, 0)
                """,
                balances.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource("customer", entry.getKey())
                                .addValue("balance", entry.getValue())
                                .addValue(
                                        "granted",
                                        entry.getKey().equals(WellKnown.MASTER_ID)
                                                ? BigDecimal.ZERO
                                                : entry.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Adds to balance, to what the master granted, and to the line; each may be negative. Answers the new balance. */
    public BigDecimal add(long ledgerId, BigDecimal balance, BigDecimal granted, BigDecimal line) {
        return jdbc.sql("""
                        update sandbox.ledger set balance = balance + :balance, granted = granted + :granted,
                            credit_line = credit_line + :line where id = :id returning balance
                        """)
                .param("balance", balance)
                .param("granted", granted)
                .param("line", line)
                .param("id", ledgerId)
                .query(BigDecimal.class)
                .single();
    }

    /** Sets how much of a ledger is over-invoiced or reserved. */
    public void hold(long ledgerId, BigDecimal held) {
        jdbc.sql("update sandbox.ledger set held = :held where id = :id")
                .param("held", held)
                .param("id", ledgerId)
                .update();
    }

    /** What the master can take back from a sub-account's ledger (multi-account.md 5). */
    public BigDecimal reclaimable(Ledger ledger, Instant now) {
        BigDecimal available = ledger.available(now);
        return switches.is(Switch.RECLAIM_OWN_MONEY, "on")
                ? available
                : available.min(ledger.granted().max(BigDecimal.ZERO));
    }

    private static Ledger ledger(ResultSet row) throws SQLException {
        OffsetDateTime expires = row.getObject("expire_time", OffsetDateTime.class);
        return new Ledger(
                row.getLong("id"),
                row.getString("customer_id"),
                BalanceType.of(row.getString("balance_type")),
                expires == null ? null : expires.toInstant(),
                row.getBigDecimal("balance"),
                row.getBigDecimal("held"),
                row.getBigDecimal("granted"),
                row.getBigDecimal("credit_line"));
    }

    static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
