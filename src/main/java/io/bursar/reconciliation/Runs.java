package io.bursar.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.logbook.DayBook.Movement;

/** The runs and their lines in the database. */
@Component
class Runs {

    /** A run that takes longer has died with its machine. */
    static final Duration LONGEST = Duration.ofMinutes(20);

    private static final String OVERVIEW = """
            select r.*, c.* from reconciliation_run r
            left join lateral (
                select count(*) filter (where finding = 'MATCHED') as matched,
                       count(*) filter (where finding <> 'MATCHED') as different,
                       count(*) filter (where finding in ('ALARM', 'TWICE', 'MISSING')) as alarms,
                       count(*) filter (where finding <> 'MATCHED' and explanation_state is distinct from 'SIGNED_OFF')
                           as unexplained
                  from reconciliation_valid_line l where l.run_id = r.id) c on true
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that was claimed. */
    record Claimed(UUID id, LocalDate day) {}

    /** Wants that day compared; false when that is wanted already. */
    boolean ask(LocalDate day, String by, Instant now) {
        return jdbc.sql("insert into reconciliation_run (id, day, state, asked_by, asked_at)"
                                + " values (:id, :day, 'ASKED', :by, :now) on conflict do nothing")
                        .param("id", UUID.randomUUID())
                        .param("day", day)
                        .param("by", by)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Takes the next run that is wanted; two machines never take the same. */
    Optional<Claimed> claim(Instant now) {
        return jdbc.sql("""
                        update reconciliation_run set state = 'RUNNING', started_at = :now
                         where id = (select id from reconciliation_run where state = 'ASKED'
                                      order by day desc limit 1 for update skip locked)
                        returning id, day""")
                .param("now", at(now))
                .query((row, _) -> new Claimed(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class)))
                .optional();
    }

    /** What a machine began and never ended counts as failed. */
    int bury(Instant now) {
        return jdbc.sql("update reconciliation_run set state = 'FAILED', problem = 'ABANDONED', finished_at = :now"
                        + " where state = 'RUNNING' and started_at < :dead")
                .param("now", at(now))
                .param("dead", at(now.minus(LONGEST)))
                .update();
    }

    void fail(UUID run, String problem, Instant now) {
        jdbc.sql("update reconciliation_run set state = 'FAILED', problem = :problem, finished_at = :now"
                        + " where id = :id and state = 'RUNNING'")
                .param("problem", problem)
                .param("now", at(now))
                .param("id", run)
                .update();
    }

    /** Keeps the lines and makes this the valid run of its day; false when it was buried meanwhile. */
    boolean finish(Claimed run, Finished result, Instant now) {
        boolean mine = jdbc.sql("select state = 'RUNNING' from reconciliation_run where id = :id for update")
                .param("id", run.id())
                .query(Boolean.class)
                .single();
        if (!mine) {
            return false;
        }
        jdbc.sql("update reconciliation_run set superseded = true where day = :day and state = 'DONE'"
                        + " and not superseded")
                .param("day", run.day())
                .update();
        jdbc.sql("update reconciliation_run set state = 'DONE', finished_at = :now, whole_day = :whole,"
                        + " postings = :postings, movements = :movements where id = :id")
                .param("now", at(now))
                .param("whole", result.wholeDay())
                .param("postings", result.count(line -> line.posting() != null))
                .param("movements", result.count(line -> line.movement() != null))
                .param("id", run.id())
                .update();
        result.lines().forEach(line -> insert(run.id(), line));
        return true;
    }

    /** What a run found; {@code wholeDay}: the day was over when the statements were read. */
    record Finished(boolean wholeDay, List<Line> lines) {

        int count(java.util.function.Predicate<Line> which) {
            return Math.toIntExact(lines.stream().filter(which).count());
        }
    }

    /** The newest runs by day, one per day: the open one, else the valid one, else the last that failed. */
    List<DayOverview> days(LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct on (day) * from (" + OVERVIEW
                        + " where r.day between :from and :to and not r.superseded) o"
                        + " order by day desc, array_position(array['RUNNING', 'ASKED', 'DONE', 'FAILED']::varchar[],"
                        + " state), asked_at desc")
                .param("from", from)
                .param("to", to)
                .query(Runs::overview)
                .list();
    }

    /** The valid run of that day. */
    Optional<DayOverview> valid(LocalDate day) {
        return jdbc.sql(OVERVIEW + " where r.day = :day and r.state = 'DONE' and not r.superseded")
                .param("day", day)
                .query(Runs::overview)
                .optional();
    }

    /** The last run of that day that failed, if it failed after that. */
    Optional<DayOverview> failedSince(LocalDate day, Instant since) {
        return jdbc.sql(OVERVIEW + " where r.day = :day and r.state = 'FAILED' and r.finished_at > :since"
                        + " order by r.finished_at desc limit 1")
                .param("day", day)
                .param("since", at(since))
                .query(Runs::overview)
                .optional();
    }

    /** Lines of all days that do not match and are not signed off. */
    long unexplained() {
        return jdbc.sql("select count(*) from reconciliation_valid_line where finding <> 'MATCHED'"
                        + " and explanation_state is distinct from 'SIGNED_OFF'")
                .query(Long.class)
                .single();
    }

    private void insert(UUID run, Line line) {
        Posting posting = line.posting();
        Movement movement = line.movement();
        jdbc.sql("""
                        insert into reconciliation_line
                            (id, run_id, line_key, finding, posting_book, posting_id, posted_at, trade_id, direction,
                             posting_detail, posting_name, instruction_id, batch_id, kind, account_id, state, trans_id,
                             sent_at, amount)
                        values (:id, :run, :key, :finding, :book, :posting, :posted, :trade, :direction, :detail, :name,
                                :instruction, :batch, :kind, :account, :state, :trans, :sent, :amount)""")
                .param("id", UUID.randomUUID())
                .param("run", run)
                .param("key", line.key())
                .param("finding", line.finding().name())
                .param("book", posting == null ? null : posting.book().name())
                .param("posting", posting == null ? null : posting.id())
                .param("posted", posting == null ? null : at(posting.at()))
                .param("trade", posting == null ? null : posting.tradeId())
                .param("direction", posting == null ? null : posting.direction().name())
                .param("detail", posting == null ? null : posting.detail())
                .param("name", posting == null ? null : posting.accountName())
                .param("instruction", movement == null ? null : movement.id().value())
                .param("batch", movement == null ? null : movement.batch().value())
                .param("kind", movement == null ? null : movement.what().kind().name())
                .param(
                        "account",
                        movement == null
                                ? null
                                : Objects.toString(movement.what().account(), null))
                .param("state", movement == null ? null : movement.state().name())
                .param("trans", movement == null ? null : movement.what().transId())
                .param(
                        "sent",
                        movement == null ? null : atOrNull(movement.times().lastSent()))
                .param("amount", line.amount().amount())
                .update();
    }

    private static DayOverview overview(ResultSet row, int number) throws SQLException {
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new DayOverview(
                row.getObject("day", LocalDate.class),
                row.getObject("id", UUID.class),
                DayOverview.State.valueOf(row.getString("state")),
                new DayOverview.Times(
                        started == null ? null : started.toInstant(), finished == null ? null : finished.toInstant()),
                row.getString("asked_by"),
                row.getString("problem"),
                row.getBoolean("whole_day"),
                new DayOverview.Counts(
                        row.getLong("matched"),
                        row.getLong("different"),
                        row.getLong("alarms"),
                        row.getLong("unexplained")));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }
}
