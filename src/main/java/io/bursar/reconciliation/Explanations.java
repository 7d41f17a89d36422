package io.bursar.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.identity.Person;

/** What people say about a line that does not match: one explains, another signs off or turns the explanation down. */
@Component
class Explanations {

    static final int MOST_NOTE = 1_000;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Explanations(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of somebody's word. */
    enum Outcome {
        DONE,
        /** No such line any more, it matches, or somebody was faster. */
        CHANGED_MEANWHILE,
        SAME_PERSON,
        NOTE_MISSING
    }

    private record Said(UUID id, UUID by) {}

    /** One person says why the line is as it is. */
    @Transactional
    public Outcome explain(LocalDate day, UUID line, String note, Person by) {
        if (note.isBlank()) {
            return Outcome.NOTE_MISSING;
        }
        Optional<String> key = keyOf(day, line);
        if (key.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        int added = jdbc.sql("insert into reconciliation_explanation (id, day, line_key, note, explained_by,"
                        + " explained_at) values (:id, :day, :key, :note, :by, :now) on conflict do nothing")
                .param("id", UUID.randomUUID())
                .param("day", day)
                .param("key", key.get())
                .param("note", note)
                .param("by", by.id().value())
                .param("now", Runs.at(clock.instant()))
                .update();
        return recorded(added, Action.DIFFERENCE_EXPLAINED, day, key.get(), note);
    }

    /** Another person agrees: the line is explained for good. */
    @Transactional
    public Outcome signOff(LocalDate day, UUID line, Person by) {
        return close(day, line, "SIGNED_OFF", "", by);
    }

    /** Another person does not agree, or the same takes it back: the line is open again. */
    @Transactional
    public Outcome turnDown(LocalDate day, UUID line, String note, Person by) {
        return close(day, line, "TURNED_DOWN", note, by);
    }

    private Outcome close(LocalDate day, UUID line, String state, String note, Person by) {
        Optional<String> key = keyOf(day, line);
        Optional<Said> said = key.flatMap(it -> jdbc.sql("select id, explained_by from reconciliation_explanation"
                        + " where day = :day and line_key = :key and state = 'EXPLAINED' for update")
                .param("day", day)
                .param("key", it)
                .query((row, _) -> new Said(row.getObject("id", UUID.class), row.getObject("explained_by", UUID.class)))
                .optional());
        if (said.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        boolean same = said.get().by().equals(by.id().value());
        if (same && state.equals("SIGNED_OFF")) {
            return Outcome.SAME_PERSON;
        }
        int closed = jdbc.sql("update reconciliation_explanation set state = :state, closed_by = :by, closed_at = :now,"
                        + " closed_note = :note where id = :id")
                .param("state", state)
                .param("by", by.id().value())
                .param("now", Runs.at(clock.instant()))
                .param("note", note)
                .param("id", said.get().id())
                .update();
        Action action = state.equals("SIGNED_OFF") ? Action.DIFFERENCE_SIGNED_OFF : Action.DIFFERENCE_REOPENED;
        return recorded(closed, action, day, key.orElseThrow(), note);
    }

    private Outcome recorded(int changed, Action action, LocalDate day, String key, String note) {
        if (changed == 0) {
            return Outcome.CHANGED_MEANWHILE;
        }
        trail.record(AuditEntry.of(action, Subject.of("reconciliation", day), Map.of("line", key, "note", note)));
        return Outcome.DONE;
    }

    private Optional<String> keyOf(LocalDate day, UUID line) {
        return jdbc.sql("select line_key from reconciliation_valid_line where id = :line and day = :day"
                        + " and finding <> 'MATCHED'")
                .param("line", line)
                .param("day", day)
                .query(String.class)
                .optional();
    }
}
