package io.bursar.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;

/** Who decides for whom, from when until when. Only an approver's own right can be lent, and only by himself. */
@Component
class Delegations {

    /** One lending of a right; {@code endedAt} is null while it was not taken back. */
    record Delegation(
            UUID id, UserId from, UserId to, Instant begins, Instant ends, String reason, boolean takenBack) {}

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Delegations(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that hold now. */
    List<Ballot.Delegated> now() {
        return jdbc.sql("select from_user, to_user from delegation"
                        + " where taken_back_at is null and begins_at <= :now and ends_at > :now")
                .param("now", at(clock.instant()))
                .query((row, no) -> new Ballot.Delegated(
                        new UserId(row.getObject("from_user", UUID.class)),
                        new UserId(row.getObject("to_user", UUID.class))))
                .list();
    }

    /** All that end in the future, soonest first. */
    @Transactional(readOnly = true)
    public List<Delegation> open() {
        return jdbc.sql("select * from delegation where ends_at > :now order by ends_at")
                .param("now", at(clock.instant()))
                .query((row, no) -> new Delegation(
                        row.getObject("id", UUID.class),
                        new UserId(row.getObject("from_user", UUID.class)),
                        new UserId(row.getObject("to_user", UUID.class)),
                        row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getObject("taken_back_at") != null))
                .list();
    }

    /** Lends that person's right; {@code ends} lies after {@code begins}. */
    @Transactional
    public void lend(Person from, UserId to, Instant begins, Instant ends, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into delegation (id, from_user, to_user, begins_at, ends_at, reason)"
                        + " values (:id, :from, :to, :begins, :ends, :reason)")
                .param("id", id)
                .param("from", from.id().value())
                .param("to", to.value())
                .param("begins", at(begins))
                .param("ends", at(ends))
                .param("reason", reason)
                .update();
        trail.record(AuditEntry.of(
                Action.DELEGATION_GIVEN,
                Subject.of("user", from.id()),
                Map.of("to", to.toString(), "begins", begins.toString(), "ends", ends.toString(), "reason", reason)));
    }

    /** Takes a lent right back at once; whether there was one. */
    @Transactional
    public boolean takeBack(UUID id, Person from) {
        int changed = jdbc.sql("update delegation set taken_back_at = :now"
                        + " where id = :id and from_user = :from and taken_back_at is null")
                .param("now", at(clock.instant()))
                .param("id", id)
                .param("from", from.id().value())
                .update();
        if (changed == 1) {
            trail.record(AuditEntry.of(
                    Action.DELEGATION_ENDED, Subject.of("user", from.id()), Map.of("delegation", id.toString())));
        }
        return changed == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
