package io.bursar.livecheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionId;
import io.bursar.livecheck.LiveCheckPage.Entry;
import io.bursar.livecheck.LiveCheckPage.EntryState;
import io.bursar.livecheck.LiveCheckPage.Said;

/** What was seen, step by step. */
@Component
class Entries {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final People people;
    private final Clock clock;

    Entries(JdbcClient jdbc, AuditTrail trail, People people, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.people = people;
        this.clock = clock;
    }

    /** What a person saw; {@code facts} was read by the machine. */
    record Sighting(
            LiveStep step,
            String seen,
            boolean asExpected,
            @Nullable InstructionId instruction,
            List<String> facts) {}

    /** Newest first, at most {@code limit}. */
    List<Entry> newest(Person looking, int limit) {
        return jdbc.sql("select * from live_check_entry order by recorded_at desc, id limit :limit")
                .param("limit", limit)
                .query((row, _) -> entry(row, looking))
                .list();
    }

    /** Whether each of these steps was confirmed as expected, last. */
    boolean passed(List<LiveStep> steps) {
        return steps.stream()
                .allMatch(step -> jdbc.sql("select as_expected from live_check_entry where step = :step"
                                + " and state = 'CONFIRMED' order by recorded_at desc limit 1")
                        .param("step", step.name())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    @Transactional
    public void record(Sighting sighting, Person by) {
        jdbc.sql("insert into live_check_entry (id, step, seen, facts, instruction_id, as_expected, recorded_by,"
                        + " recorded_at) values (:id, :step, :seen, :facts, :instruction, :expected, :by, :now)")
                .param("id", UUID.randomUUID())
                .param("step", sighting.step().name())
                .param("seen", sighting.seen())
                .param("facts", String.join("\n", sighting.facts()))
                .param(
                        "instruction",
                        sighting.instruction() == null
                                ? null
                                : sighting.instruction().value())
                .param("expected", sighting.asExpected())
                .param("by", by.id().value())
                .param("now", at(clock.instant()))
                .update();
        tell(
                Action.LIVE_CHECK_RECORDED,
                sighting.step(),
                Map.of("seen", sighting.seen(), "as_expected", sighting.asExpected(), "facts", sighting.facts()));
    }

    /** A second person confirms or turns it down; false when somebody was faster, or it is the same person. */
    @Transactional
    public boolean close(UUID id, boolean confirmed, Person by) {
        var step = jdbc.sql("update live_check_entry set state = :state, closed_by = :by, closed_at = :now"
                        + " where id = :id and state = 'RECORDED' and (not :confirmed or recorded_by <> :by)"
                        + " returning step")
                .param("state", confirmed ? "CONFIRMED" : "TURNED_DOWN")
                .param("confirmed", confirmed)
                .param("by", by.id().value())
                .param("now", at(clock.instant()))
                .param("id", id)
                .query(String.class)
                .optional();
        step.ifPresent(it -> tell(
                Action.LIVE_CHECK_CONFIRMED,
                LiveStep.valueOf(it),
                Map.of("entry", id.toString(), "confirmed", confirmed)));
        return step.isPresent();
    }

    private void tell(Action action, LiveStep step, Map<String, ?> details) {
        trail.record(AuditEntry.of(action, Subject.of("livecheck", step), details));
    }

    private Entry entry(ResultSet row, Person looking) throws SQLException {
        UUID by = row.getObject("recorded_by", UUID.class);
        UUID closedBy = row.getObject("closed_by", UUID.class);
        String facts = row.getString("facts");
        return new Entry(
                row.getObject("id", UUID.class),
                LiveStep.valueOf(row.getString("step")),
                row.getString("seen"),
                facts.isEmpty() ? List.of() : List.of(facts.split("\n", -1)),
                row.getBoolean("as_expected"),
                EntryState.valueOf(row.getString("state")),
                said(by, row.getObject("recorded_at", OffsetDateTime.class)),
                closedBy == null ? null : said(closedBy, row.getObject("closed_at", OffsetDateTime.class)),
                looking.id().value().equals(by));
    }

    private Said said(UUID by, OffsetDateTime at) {
        return new Said(people.find(new UserId(by)).map(Person::displayName).orElseGet(by::toString), at.toInstant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
