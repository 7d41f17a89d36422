package io.bursar.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import io.bursar.instruction.LaneControl;
import io.bursar.instruction.LaneStatus;
import io.bursar.instruction.LaneStatus.Pause;
import io.bursar.instruction.LaneStatus.Stopper;

/**
 * Sets a paused lane going again. One person is enough after a person's or the machine's pause; after the breaker one
 * proposes and another confirms. A proposal is good for the pause that it was made about, and no other.
 */
@Component
class Resumptions {

    static final int MOST_NOTE = 500;

    private final LaneControl lane;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Resumptions(LaneControl lane, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.lane = lane;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of somebody's word. */
    enum Outcome {
        RESUMED,
        PROPOSED,
        TURNED_DOWN,
        NOT_PAUSED,
        NOTE_MISSING,
        SAME_PERSON,
        /** Somebody was faster. */
        CHANGED_MEANWHILE
    }

    /** A proposal that waits for a second person. */
    record Proposal(UUID id, UUID by, Instant at, String note) {}

    /** The open proposal about the present pause. */
    Optional<Proposal> waiting(LaneStatus status) {
        Pause pause = status.pause();
        return pause == null ? Optional.empty() : find(status.lane(), pause.since());
    }

    /** Resumes, or proposes to where two people are needed. */
    @Transactional
    public Outcome resume(String note, Person by) {
        LaneStatus status = lane.status();
        Pause pause = status.pause();
        if (pause == null) {
            return Outcome.NOT_PAUSED;
        }
        if (note.isBlank()) {
            return Outcome.NOTE_MISSING;
        }
        if (pause.stopper() != Stopper.BREAKER) {
            record(Action.LANE_RESUME_AGREED, status, note);
            return lane.resume() ? Outcome.RESUMED : Outcome.NOT_PAUSED;
        }
        int added = jdbc.sql("insert into lane_resumption (id, lane, paused_since, note, proposed_by, proposed_at)"
                        + " values (:id, :lane, :since, :note, :by, :now) on conflict do nothing")
                .param("id", UUID.randomUUID())
                .param("lane", status.lane())
                .param("since", at(pause.since()))
                .param("note", note)
                .param("by", by.id().value())
                .param("now", at(clock.instant()))
                .update();
        if (added == 0) {
            return Outcome.CHANGED_MEANWHILE;
        }
        record(Action.LANE_RESUME_PROPOSED, status, note);
        return Outcome.PROPOSED;
    }

    /** The second person agrees: the lane goes again. */
    @Transactional
    public Outcome confirm(Person by) {
        LaneStatus status = lane.status();
        Optional<Proposal> open = waiting(status);
        if (open.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        if (open.get().by().equals(by.id().value())) {
            return Outcome.SAME_PERSON;
        }
        if (close(open.get(), "CONFIRMED", by) == 0 || !lane.resume()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        record(Action.LANE_RESUME_AGREED, status, open.get().note());
        return Outcome.RESUMED;
    }

    /** It stays paused; whoever proposed takes it back the same way. */
    @Transactional
    public Outcome turnDown(Person by) {
        LaneStatus status = lane.status();
        Optional<Proposal> open = waiting(status);
        if (open.isEmpty() || close(open.get(), "TURNED_DOWN", by) == 0) {
            return Outcome.CHANGED_MEANWHILE;
        }
        record(Action.LANE_RESUME_TURNED_DOWN, status, open.get().note());
        return Outcome.TURNED_DOWN;
    }

    private int close(Proposal proposal, String state, Person by) {
        return jdbc.sql("update lane_resumption set state = :state, closed_by = :by, closed_at = :now"
                        + " where id = :id and state = 'PROPOSED'")
                .param("state", state)
                .param("by", by.id().value())
                .param("now", at(clock.instant()))
                .param("id", proposal.id())
                .update();
    }

    private Optional<Proposal> find(String laneId, Instant since) {
        return jdbc.sql("select id, proposed_by, proposed_at, note from lane_resumption"
                        + " where lane = :lane and paused_since = :since and state = 'PROPOSED'")
                .param("lane", laneId)
                .param("since", at(since))
                .query((row, _) -> new Proposal(
                        row.getObject("id", UUID.class),
                        row.getObject("proposed_by", UUID.class),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .optional();
    }

    private void record(Action action, LaneStatus status, String note) {
        trail.record(AuditEntry.of(action, Subject.of("lane", status.lane()), Map.of("note", note)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
