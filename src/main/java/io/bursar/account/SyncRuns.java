package io.bursar.account;

import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The synchronisations there were. At most one runs, on whichever machine: a unique index sees to it. */
@Component
class SyncRuns {

    private final JdbcClient jdbc;

    SyncRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a run; empty when one already runs. One that gave no sign of life for two minutes is abandoned. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public OptionalLong open(String startedBy, Instant now) {
        jdbc.sql("""
                        update directory_sync set outcome = 'ABANDONED', finished_at = greatest(:now, started_at)
                        where outcome = 'RUNNING' and heartbeat_at < clock_timestamp() - interval '2 minutes'""").param("now", Rows.timestamptz(now)).update();
        return jdbc.sql("""
                        insert into directory_sync (started_by, started_at) values (:by, :now)
                        on conflict ((outcome)) where outcome = 'RUNNING' do nothing returning id""")
                .param("by", startedBy)
                .param("now", Rows.timestamptz(now))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** A sign of life. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void beat(long run) {
        jdbc.sql("update directory_sync set heartbeat_at = clock_timestamp() where id = :run and outcome = 'RUNNING'")
                .param("run", run)
                .update();
    }

    /**
     * Closes a run, in the caller's transaction.
     *
     * @throws TakenOver when it no longer runs: what it did must not be kept
     */
    void close(long run, Freshness.Outcome outcome, DirectoryChanges changes, @Nullable String problem, Instant now) {
        int rows = jdbc.sql("""
                        update directory_sync set outcome = :outcome, finished_at = :now, problem = :problem,
                            seen = :seen, added = :added, changed = :changed, gone = :gone, returned = :returned
                        where id = :run and outcome = 'RUNNING'""")
                .param("outcome", outcome.name())
                .param("now", Rows.timestamptz(now))
                .param("problem", problem, Types.VARCHAR)
                .param("seen", changes.seen())
                .param("added", changes.added())
                .param("changed", changes.changed())
                .param("gone", changes.gone())
                .param("returned", changes.returned())
                .param("run", run)
                .update();
        if (rows != 1) {
            throw new TakenOver(run);
        }
    }

    /** The problem of the run before that one; null when it had none or there was none. */
    @Nullable String problemBefore(long run) {
        return jdbc.sql("select coalesce(problem, '') from directory_sync where id < :run order by id desc limit 1")
                .param("run", run)
                .query(String.class)
                .optional()
                .filter(problem -> !problem.isEmpty())
                .orElse(null);
    }

    /** The last run and the last one that kept what it read; null before the first. */
    @Nullable Freshness freshness() {
        return jdbc.sql("""
                        select started_at, outcome, problem, (select started_at from directory_sync
                            where outcome in ('COMPLETE', 'INCOMPLETE') order by id desc limit 1) as as_of
                        from directory_sync order by id desc limit 1""")
                .query((row, number) -> new Freshness(
                        Rows.instant(row, "as_of"),
                        Objects.requireNonNull(Rows.instant(row, "started_at")),
                        Freshness.Outcome.valueOf(row.getString("outcome")),
                        row.getString("problem")))
                .optional()
                .orElse(null);
    }

    /** Another run began because this one gave no sign of life. */
    static final class TakenOver extends RuntimeException {

        TakenOver(long run) {
            super("synchronisation " + run + " was taken over by another");
        }
    }
}
