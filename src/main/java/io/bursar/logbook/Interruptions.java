package io.bursar.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.instruction.BatchId;
import io.bursar.instruction.HeldBatch;
import io.bursar.logbook.Interruption.What;

/** Tells what came between the release of a batch and its sending. */
@Component
public class Interruptions {

    private final JdbcClient jdbc;

    Interruptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Oldest first.
     *
     * @param words what people gave as the reason of a withdrawal in {@link Instructions#withdraw}; those are not told
     */
    @Transactional(readOnly = true)
    public List<Interruption> of(BatchId batch, Set<String> words) {
        List<Interruption> all =
                new ArrayList<>(jdbc.sql("select result_code, count(*) as rows, min(finished_at) as at from instruction"
                                + " where batch_id = :batch and state = 'WITHDRAWN' and result_code not in (:words)"
                                + " group by result_code")
                        .param("batch", batch.value())
                        .param("words", words)
                        .query((row, _) -> new Interruption(
                                What.WITHDRAWN,
                                row.getString("result_code"),
                                row.getInt("rows"),
                                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                        .toInstant(),
                                null))
                        .list());
        jdbc.sql("select reason, held_at, ended_at, ended_by, ending from batch_hold where batch_id = :batch")
                .param("batch", batch.value())
                .query((row, _) -> held(row))
                .list()
                .forEach(all::addAll);
        all.sort(Comparator.comparing(Interruption::at));
        return List.copyOf(all);
    }

    private static List<Interruption> held(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("held_at", OffsetDateTime.class);
        List<Interruption> told = new ArrayList<>();
        told.add(new Interruption(What.HELD, row.getString("reason"), 0, since.toInstant(), null));
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        if (ended != null && HeldBatch.Ending.LET_GO.name().equals(row.getString("ending"))) {
            told.add(new Interruption(What.LET_GO, "", 0, ended.toInstant(), row.getString("ended_by")));
        }
        return told;
    }
}
