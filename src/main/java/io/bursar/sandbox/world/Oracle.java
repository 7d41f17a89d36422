package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.sandbox.api.Call;

/**
 * What really happened and what really arrived, for tests that must know. A client under test never sees it.
 *
 * <p>An effect is found by the trans_id as sent and by the test's own number, so that a second effect under another
 * trans_id is seen as well (reliability.md 5.1).
 */
public final class Oracle {

    /**
     * Something that happened.
     *
     * @param transId as sent; null when the server made one
     * @param subject ledger or coupon, in words
     * @param amount yuan, always above zero
     */
    public record Effect(
            Instant happenedAt,
            String requestId,
            String operation,
            @Nullable String transId,
            @Nullable String instruction,
            String customerId,
            String subject,
            BigDecimal amount,
            String tradeId) {}

    /** A write that arrived. */
    public record Arrival(
            Instant arrivedAt,
            String requestId,
            String operation,
            @Nullable String transId,
            @Nullable String instruction,
            String outcome) {}

    private static final String FILTER = """
             where (cast(:transId as text) is null or trans_id = :transId)
               and (cast(:instruction as text) is null or instruction = :instruction)
             order by id
            """;

    private final JdbcClient jdbc;

    Oracle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an effect, in the effect's own transaction. */
    public void happened(Effect effect) {
        jdbc.sql("""
                        insert into sandbox.effect (happened_at, request_id, operation, trans_id, instruction,
                            customer_id, subject, amount, trade_id)
                        values (:at, :request, :operation, :transId, :instruction, :customer, :subject, :amount, :trade)
                        """)
                .param("at", Ledgers.timestamp(effect.happenedAt()))
                .param("request", effect.requestId())
                .param("operation", effect.operation())
                .param("transId", effect.transId())
                .param("instruction", effect.instruction())
                .param("customer", effect.customerId())
                .param("subject", effect.subject())
                .param("amount", effect.amount())
                .param("trade", effect.tradeId())
                .update();
    }

    /** Notes that a write arrived and what became of it. */
    public void arrived(Call.Context call, String operation, @Nullable String transId, String outcome) {
        jdbc.sql("""
                        insert into sandbox.arrival (arrived_at, request_id, operation, trans_id, instruction, outcome)
                        values (:at, :request, :operation, :transId, :instruction, :outcome)
                        """)
                .param("at", Ledgers.timestamp(call.now()))
                .param("request", call.requestId())
                .param("operation", operation)
                .param("transId", transId)
                .param("instruction", call.instruction())
                .param("outcome", outcome)
                .update();
    }

    /** Effects, oldest first; a null filter lets everything through. */
    public List<Effect> effects(@Nullable String transId, @Nullable String instruction) {
        return jdbc.sql("select * from sandbox.effect" + FILTER)
                .param("transId", transId)
                .param("instruction", instruction)
                .query((row, number) -> effect(row))
                .list();
    }

    /** Arrivals, oldest first; a null filter lets everything through. */
    public List<Arrival> arrivals(@Nullable String transId, @Nullable String instruction) {
        return jdbc.sql("select * from sandbox.arrival" + FILTER)
                .param("transId", transId)
                .param("instruction", instruction)
                .query((row, number) -> new Arrival(
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                        row.getString("request_id"),
                        row.getString("operation"),
                        row.getString("trans_id"),
                        row.getString("instruction"),
                        row.getString("outcome")))
                .list();
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return new Effect(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("request_id"),
                row.getString("operation"),
                row.getString("trans_id"),
                row.getString("instruction"),
                row.getString("customer_id"),
                row.getString("subject"),
                row.getBigDecimal("amount"),
                row.getString("trade_id"));
    }
}
