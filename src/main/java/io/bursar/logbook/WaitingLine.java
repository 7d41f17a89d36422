package io.bursar.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/** What is released and not sent yet, batch by batch. */
@Component
public class WaitingLine {

    private final JdbcClient jdbc;

    WaitingLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unsent part of a batch, a coupon on its way through the master counted once; {@code since}: first due. */
    public record Waiting(BatchId batch, InstructionKind kind, long count, Money total, Instant since) {}

    /** The longest waiting first, at most {@code limit}. */
    public List<Waiting> batches(int limit) {
        return jdbc.sql("""
                        select batch_id, (array_agg(kind order by row_no))[1] as kind, count(*) as waiting,
                               coalesce(sum(amount) filter (where follows_row is null), sum(amount)) as total,
                               min(coalesce(fruitless_since, due_at)) as since
                          from instruction where state = 'READY'
                         group by batch_id order by since, batch_id limit :limit""")
                .param("limit", limit)
                .query((row, _) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new BatchId(row.getObject("batch_id", UUID.class)),
                InstructionKind.valueOf(row.getString("kind")),
                row.getLong("waiting"),
                Money.yuan(row.getBigDecimal("total")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
