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
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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

    /** A line of the past. */
    record Past(Entry entry, Instant at) {}

    private static final String INSERT = """
            insert into sandbox.change_record (customer_id, counterparty_id, balance_type, coupon_id,
                trade_type, detail_type, trade_id, amount, balance_after, traded_at, visible_at, channel_id)
            values (:customer, :counterparty, :type, :coupon, :trade, :detail, :tradeId, :amount, :after,
                :at, :visible, :channel)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Switches switches;

    Statements(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Switches switches) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.switches = switches;
    }

    /** A new server id for a trade: {@code OT260115080912000001}. */
    public String nextTradeId(Instant now) {
        return tradeId(now, numbers(1).getFirst());
    }

    /** As many numbers for {@link #tradeId}, never given out before. */
    List<Long> numbers(int count) {
        return jdbc.sql("select nextval('sandbox.trade_number') from generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    static String tradeId(Instant at, long number) {
        return "OT" + STAMP.format(at) + String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    /** Writes a line; it can be seen after the delay that the switch says. */
    public void write(Entry entry, Instant at) {
        write(entry, at, at.plusSeconds(switches.number(Switch.RECORD_DELAY_SECONDS)));
    }

    /** Writes lines of the past, visible at once: in one go, because a company's year has many. */
    void writePast(List<Past> lines) {
        batch.batchUpdate(
                INSERT,
                lines.stream()
                        .map(line -> parameters(line.entry(), line.at(), line.at()))
                        .toArray(SqlParameterSource[]::new));
    }

    private void write(Entry entry, Instant at, Instant visibleAt) {
        batch.update(INSERT, parameters(entry, at, visibleAt));
    }

    private static SqlParameterSource parameters(Entry entry, Instant at, Instant visibleAt) {
        return new MapSqlParameterSource()
                .addValue("customer", entry.customerId())
                .addValue("counterparty", entry.counterpartyId())
                .addValue("type", entry.type().wire())
                .addValue("coupon", entry.couponId())
                .addValue("trade", entry.trade().name())
                .addValue("detail", entry.trade().detail())
                .addValue("tradeId", entry.tradeId())
                .addValue("amount", entry.amount())
                .addValue("after", entry.balanceAfter())
                .addValue("at", Ledgers.timestamp(at))
                .addValue("visible", Ledgers.timestamp(visibleAt))
                .addValue("channel", entry.trade().channel());
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
