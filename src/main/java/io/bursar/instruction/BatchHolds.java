package io.bursar.instruction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches whose rest is not sent, because its last refusals have one cause that would meet the rest as well. */
@Component
class BatchHolds {

    private final JdbcClient jdbc;

    BatchHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not held before. */
    boolean hold(BatchId batch, String reason, Instant now) {
        return jdbc.sql("""
                        insert into batch_hold (id, batch_id, reason, held_at)
                        values (:id, :batch, :reason, :at)
                        on conflict (batch_id) where ended_at is null do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("batch", batch.value())
                        .param("reason", reason)
                        .param("at", at(now))
                        .update()
                == 1;
    }

    /** Whether it was held. */
    boolean end(BatchId batch, HeldBatch.Ending ending, String by, Instant now) {
        return jdbc.sql("update batch_hold set ended_at = :at, ended_by = :by, ending = :ending"
                                + " where batch_id = :batch and ended_at is null")
                        .param("at", at(now))
                        .param("by", by)
                        .param("ending", ending.name())
                        .param("batch", batch.value())
                        .update()
                == 1;
    }

    /** The code for which that batch is held, or null. */
    @Nullable String reasonOf(BatchId batch) {
        return jdbc.sql("select reason from batch_hold where batch_id = :batch and ended_at is null")
                .param("batch", batch.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The oldest first. */
    List<HeldBatch> open() {
        return jdbc.sql("""
                        select h.batch_id, h.reason, h.held_at,
                               (select count(*) from instruction i where i.batch_id = h.batch_id and i.state = 'READY')
                                 as waiting
                          from batch_hold h where h.ended_at is null order by h.held_at""")
                .query((row, _) -> new HeldBatch(
                        new BatchId(row.getObject("batch_id", UUID.class)),
                        row.getString("reason"),
                        row.getLong("waiting"),
                        row.getObject("held_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the last {@code times} attempts of that batch since its last hold were all refused with that code. */
    boolean refusedInARow(BatchId batch, String code, int times) {
        return jdbc.sql("""
                        select count(*) = :times and bool_and(last.outcome = 'REFUSED' and last.code = :code)
                          from (select a.outcome, a.code
                                  from attempt a join instruction i on i.id = a.instruction_id
                                 where i.batch_id = :batch and a.closed_at is not null
                                   and a.closed_at > coalesce((select max(h.ended_at) from batch_hold h
                                                                where h.batch_id = :batch), '-infinity')
                                 order by a.closed_at desc, i.row_no desc
                                 limit :times) last""")
                .param("times", times)
                .param("code", code)
                .param("batch", batch.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
