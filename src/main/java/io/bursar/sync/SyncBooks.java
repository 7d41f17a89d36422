package io.bursar.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of parts: who reads which of them, how far, and what came of it. */
@Component
class SyncBooks {

    /** A pass that could not be finished for so long begins anew: its first pages tell of another time. */
    private static final Duration STALE = Duration.ofHours(6);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient jdbc;

    SyncBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part that this reader holds, and the page that comes next. */
    record Held(String source, Portion portion, UUID holder) {}

    /** Puts the plan in force: new parts are due at once, parts that left it are not read any more. */
    @Transactional
    public void plan(String source, List<Part> parts, Instant now) {
        String[] keys = parts.stream().map(Part::key).toArray(String[]::new);
        jdbc.sql("update sync_part set planned = false where source = :source and planned and not part = any(:keys)")
                .param("source", source)
                .param("keys", keys)
                .update();
        parts.forEach(part -> add(source, part, now));
    }

    /** Adds a part, or changes how it is read. */
    void add(String source, Part part, Instant now) {
        jdbc.sql("""
                        insert into sync_part (source, part, planned, rank, every_s, final_from, due_at)
                        values (:source, :part, true, :rank, :every, :final, :now)
                        on conflict (source, part) do update
                           set planned = true, rank = excluded.rank, every_s = excluded.every_s,
                               final_from = excluded.final_from
                         where not sync_part.planned or sync_part.rank <> excluded.rank
                            or sync_part.every_s <> excluded.every_s
                            or sync_part.final_from is distinct from excluded.final_from""")
                .param("source", source)
                .param("part", part.key())
                .param("rank", part.rank())
                .param("every", part.every().toSeconds())
                .param("final", utc(part.finalFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", utc(now))
                .update();
    }

    /** Takes the part that is due first, of one source or of any. */
    Optional<Held> claim(@Nullable String source, Instant now) {
        return take("""
                planned and due_at <= :now and (cast(:source as text) is null or source = :source)
                order by rank, due_at, source, part""", source, null, now);
    }

    /** Takes the part of that source's present that is due first. */
    Optional<Held> claimPresent(String source, Instant now) {
        return take(
                "planned and due_at <= :now and source = :source and rank < " + Part.HISTORY
                        + " order by rank, due_at, part",
                source,
                null,
                now);
    }

    /** Takes that part if it is due. */
    Optional<Held> claim(String source, String part, Instant now) {
        return take("due_at <= :now and source = :source and part = :part", source, part, now);
    }

    private Optional<Held> take(String which, @Nullable String source, @Nullable String part, Instant now) {
        var sql = """
                update sync_part set holder = gen_random_uuid(), lease_until = clock_timestamp() + interval '2 minutes',
                    pass = case when open and started_at > :stale then pass else pass + 1 end,
                    cursor = case when open and started_at > :stale then cursor end,
                    rows_read = case when open and started_at > :stale then rows_read else 0 end,
                    expected = case when open and started_at > :stale then expected end,
                    reading = case when open and started_at > :stale then reading end,
                    started_at = case when open and started_at > :stale then started_at else :now end,
                    open = true
                where (source, part) = (select source, part from sync_part
                     where (lease_until is null or lease_until < clock_timestamp()) and %s
                     limit 1 for update skip locked)
                returning source, part, cursor, pass, holder""".formatted(which);
        var statement = jdbc.sql(sql)
                .param("now", utc(now))
                .param("stale", utc(now.minus(STALE)))
                .param("source", source, Types.VARCHAR);
        if (part != null) {
            statement = statement.param("part", part);
        }
        return statement.query(SyncBooks::held).optional();
    }

    /**
     * Notes, in the caller's transaction, that a page was kept; what comes next.
     *
     * @return empty when the part is finished
     * @throws TakenOver when somebody else holds the part by now: what was read must not be kept
     */
    Optional<Held> advance(Held held, Fetched.Rows page, Instant now) {
        var last = page.next() == null;
        var noted = jdbc.sql("""
                        update sync_part set
                            cursor = :next, rows_read = rows_read + :rows, expected = :expected,
                            reading = coalesce(reading, :asOf), tried_at = :now, open = not :last,
                            failures = 0, problem = null, unreadable = false,
                            as_of = case when :last then coalesce(reading, :asOf) else as_of end,
                            rows_kept = case when :last then rows_read + :rows else rows_kept end,
                            due_at = case when not :last then due_at
                                          when started_at >= final_from then 'infinity'
                                          when final_from > :now then
                                              least(:now + every_s * interval '1 second', final_from)
                                          else :now + every_s * interval '1 second' end,
                            holder = case when :last then null else holder end,
                            lease_until = case when not :last then clock_timestamp() + interval '2 minutes' end
                        where source = :source and part = :part and pass = :pass and holder = :holder""")
                .param("next", page.next(), Types.VARCHAR)
                .param("rows", page.rows())
                .param("expected", page.expected(), Types.BIGINT)
                .param("asOf", utc(page.asOf()))
                .param("now", utc(now))
                .param("last", last)
                .param("source", held.source())
                .param("part", held.portion().part())
                .param("pass", held.portion().pass())
                .param("holder", held.holder())
                .update();
        if (noted != 1) {
            throw new TakenOver(held);
        }
        return last
                ? Optional.empty()
                : Optional.of(new Held(
                        held.source(),
                        new Portion(
                                held.portion().part(),
                                page.next(),
                                held.portion().pass()),
                        held.holder()));
    }

    /** Notes a failure and lets the part go: again from this page after a while that grows. */
    void fail(Held held, Fetched.Failed failure, Instant now) {
        var failures = jdbc.sql("select failures from sync_part where source = :source and part = :part")
                .param("source", held.source())
                .param("part", held.portion().part())
                .query(Integer.class)
                .single();
        var wait = failure.unreadable() || failures > 5 ? LONGEST_WAIT : Duration.ofMinutes(1L << failures);
        jdbc.sql("""
                        update sync_part set failures = failures + 1, problem = :problem, unreadable = :unreadable,
                            tried_at = :now, due_at = :again, holder = null, lease_until = null
                        where source = :source and part = :part and pass = :pass and holder = :holder""")
                .param("problem", failure.problem())
                .param("unreadable", failure.unreadable())
                .param("now", utc(now))
                .param("again", utc(now.plus(wait)))
                .param("source", held.source())
                .param("part", held.portion().part())
                .param("pass", held.portion().pass())
                .param("holder", held.holder())
                .update();
    }

    /** Lets a part go in the middle; whoever comes next goes on there. */
    void release(Held held) {
        jdbc.sql("""
                        update sync_part set holder = null, lease_until = null
                        where source = :source and part = :part and holder = :holder""")
                .param("source", held.source())
                .param("part", held.portion().part())
                .param("holder", held.holder())
                .update();
    }

    /** Makes the present of a source due now; what failed just before is tried again too. */
    int hurry(String source, Instant now) {
        return jdbc.sql("""
                        update sync_part set due_at = :now
                        where source = :source and planned and due_at > :now and due_at <> 'infinity'
                          and rank < :history""")
                .param("now", utc(now))
                .param("source", source)
                .param("history", Part.HISTORY)
                .update();
    }

    /** When the next part is due; null when none ever is. */
    @Nullable Instant nextDue() {
        return jdbc.sql("select min(due_at) as next from sync_part where planned and due_at <> 'infinity'")
                .query((row, _) -> Optional.ofNullable(instant(row, "next")))
                .single()
                .orElse(null);
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getString("source"),
                new Portion(row.getString("part"), row.getString("cursor"), row.getLong("pass")),
                row.getObject("holder", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Somebody else reads it by now. */
    static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenOver(Held held) {
            super(held.source() + " " + held.portion().part() + " is read by somebody else by now");
        }
    }
}
