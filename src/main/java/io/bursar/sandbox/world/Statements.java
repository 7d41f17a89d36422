package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every account's change records (multi-account.md 13). */
public final class Statements {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * A line to write.
     *
     * @param amount yuan; above zero is revenue, below is expense
     * @param couponId null unless the line is about a coupon
     * @param counterpartyId null when there is none
     */
    public record Entry(
            String customerId,
            @Nullable String counterpartyId,
            BalanceType type,
            @Nullable String couponId,
            TradeType trade,
            String tradeId,
            BigDecimal amount,
            BigDecimal balanceAfter) {}

    /** A line as written. */
    public record Line(long id, Entry entry, Instant tradedAt, String channelId) {}

    private final JdbcClient jdbc;
    private final Switches switches;

    Statements(JdbcClient jdbc, Switches switches) {
        this.jdbc = jdbc;
        this.switches = switches;
    }

    /** A new server id for a trade: {@code OT260115080912000001}. */
    public String nextTradeId(Instant now) {
        long number = jdbc.sql("select nextval('sandbox.trade_number')")
                .query(Long.class)
                .single();
        return "OT" + STAMP.format(now) + String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    /** Writes a line; it can be seen after the delay that the switch says. */
    public void write(Entry entry, Instant at) {
        write(entry, at, at.plusSeconds(switches.number(Switch.RECORD_DELAY_SECONDS)));
    }

    /** Writes a line that can be seen from that moment. */
    void write(Entry entry, Instant at, Instant visibleAt) {
        jdbc.sql("""
                        insert into sandbox.change_record (customer_id, counterparty_id, balance_type, coupon_id,
                            trade_type, detail_type, trade_id, amount, balance_after, traded_at, visible_at, channel_id)
                        values (:customer, :counterparty, :type, :coupon, :trade, :detail, :tradeId, :amount, :after,
                            :at, :visible, :channel)
                        """)
                .param("customer", entry.customerId())
                .param("counterparty", entry.counterpartyId())
                .param("type", entry.type().wire())
                .param("coupon", entry.couponId())
                .param("trade", entry.trade().name())
                .param("detail", entry.trade().detail())
                .param("tradeId", entry.tradeId())
                .param("amount", entry.amount())
                .param("after", entry.balanceAfter())
                .param("at", Ledgers.timestamp(at))
                .param("visible", Ledgers.timestamp(visibleAt))
                .param("channel", entry.trade().channel())
                .update();
    }

    /** The lines of an account that can be seen now and happened within [from, to), newest first. */
    public List<Line> of(String customerId, BalanceType type, Instant from, Instant to, Instant now) {
        return new ArrayList<>(jdbc.sql("""
                        select * from sandbox.change_record
                        where customer_id = :customer and balance_type = :type
                          and traded_at >= :from and traded_at < :to and visible_at <= :now
                        order by traded_at desc, id desc
                        """)
                .param("customer", customerId)
                .param("type", type.wire())
                .param("from", Ledgers.timestamp(from))
                .param("to", Ledgers.timestamp(to))
                .param("now", Ledgers.timestamp(now))
                .query((row, number) -> line(row))
                .list());
    }

    private static Line line(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getString("customer_id"),
                row.getString("counterparty_id"),
                BalanceType.of(row.getString("balance_type")),
                row.getString("coupon_id"),
                TradeType.valueOf(row.getString("trade_type")),
                row.getString("trade_id"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("balance_after"));
        return new Line(
                row.getLong("id"),
                entry,
                row.getObject("traded_at", OffsetDateTime.class).toInstant(),
                row.getString("channel_id"));
    }
}
