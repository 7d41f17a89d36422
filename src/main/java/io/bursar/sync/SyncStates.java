package io.bursar.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up the table of parts for people. */
@Component
class SyncStates {

    private static final String SELECT = """
            select min(as_of) filter (where rank < 100) as as_of,
                   coalesce(bool_and(as_of is not null) filter (where rank < 100), false) as whole,
                   coalesce(bool_or(lease_until > clock_timestamp()), false) as running,
                   count(*) filter (where rank >= 100) as history,
                   count(*) filter (where rank >= 100 and as_of is not null) as done,
                   coalesce(sum(coalesce(rows_kept, rows_read)), 0) as rows,
                   (array_agg(problem order by tried_at desc) filter (where problem is not null))[1] as problem,
                   (array_agg(unreadable order by tried_at desc) filter (where problem is not null))[1] as unreadable,
                   max(tried_at) filter (where problem is not null) as tried_at,
                   (array_agg(due_at order by tried_at desc) filter (where problem is not null))[1] as due_at
              from sync_part where source = :source""";

    private final JdbcClient jdbc;

    SyncStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SyncState of(String source) {
        return jdbc.sql(SELECT + " and planned")
                .param("source", source)
                .query((row, _) -> state(source, row))
                .single();
    }

    /** One part; history or not, it is what is shown. */
    SyncState of(String source, String part) {
        return jdbc.sql(SELECT.replace("rank < 100", "true").replace("rank >= 100", "false") + " and part = :part")
                .param("source", source)
                .param("part", part)
                .query((row, _) -> state(source, row))
                .single();
    }

    private static SyncState state(String source, ResultSet row) throws SQLException {
        return new SyncState(
                source,
                SyncBooks.instant(row, "as_of"),
                row.getBoolean("whole"),
                row.getBoolean("running"),
                trouble(row),
                new SyncState.Progress(row.getLong("done"), row.getLong("history"), row.getLong("rows")));
    }

    private static SyncState.@Nullable Trouble trouble(ResultSet row) throws SQLException {
        Instant triedAt = SyncBooks.instant(row, "tried_at");
        return triedAt == null
                ? null
                : new SyncState.Trouble(
                        row.getString("problem"),
                        row.getBoolean("unreadable"),
                        triedAt,
                        Objects.requireNonNull(SyncBooks.instant(row, "due_at")));
    }
}
