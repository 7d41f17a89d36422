package io.bursar.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import io.bursar.identity.Role;
import io.bursar.identity.UserId;

/** Who decides for whom, from when until when. Only an approver's own right can be lent, and only by himself. */
@Component
public class Delegations {

    private final JdbcClient jdbc;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    Delegations(JdbcClient jdbc, People people, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** One lending of a right; {@code takenBackAt} is null while it was not taken back. */
    public record Delegation(
            UUID id,
            UserId from,
            UserId to,
            Instant begins,
            Instant ends,
            String reason,
            @Nullable Instant takenBackAt) {}

    /** What became of a wish to lend a right. */
    public sealed interface LendOutcome {

        /** It is lent. */
        record Lent(UUID id) implements LendOutcome {}

        /** Refused: the lender is no approver. */
        record NotEntitled() implements LendOutcome {}

        /** Refused: it would go to no approver, or to the lender himself. */
        record NotAnApprover() implements LendOutcome {}

        /** Refused: it would end before it begins, or has ended already. */
        record NoTimeLeft() implements LendOutcome {}
    }

    /** Those that hold now. */
    @Transactional(readOnly = true)
    public List<Delegated> now() {
        return jdbc.sql("select from_user, to_user from delegation"
                        + " where taken_back_at is null and begins_at <= :now and ends_at > :now order by begins_at")
                .param("now", at(clock.instant()))
                .query((row, no) -> new Delegated(
                        new UserId(row.getObject("from_user", UUID.class)),
                        new UserId(row.getObject("to_user", UUID.class))))
                .list();
    }

    /** Newest first, at most {@code most}; ended ones too. */
    @Transactional(readOnly = true)
    public List<Delegation> newest(int most) {
        return jdbc.sql("select * from delegation order by begins_at desc, id limit :most")
                .param("most", most)
                .query(Delegations::delegation)
                .list();
    }

    /** Lends that person's right. */
    @Transactional
    public LendOutcome lend(Person from, UserId to, Instant begins, Instant ends, String reason) {
        if (!from.isNow(Role.APPROVER)) {
            return new LendOutcome.NotEntitled();
        }
        if (from.id().equals(to)
                || people.find(to).filter(it -> it.isNow(Role.APPROVER)).isEmpty()) {
            return new LendOutcome.NotAnApprover();
        }
        if (!ends.isAfter(begins) || !ends.isAfter(clock.instant())) {
            return new LendOutcome.NoTimeLeft();
        }
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
                Map.of(
                        "delegation",
                        id.toString(),
                        "reason",
                        reason,
                        "after",
                        Map.of("to", to.toString(), "begins", begins.toString(), "ends", ends.toString()))));
        return new LendOutcome.Lent(id);
    }

    /** Takes a lent right back at once; whether there was one. */
    @Transactional
    public boolean takeBack(UUID id, Person from) {
        Optional<String> ends = jdbc.sql("select ends_at from delegation where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional()
                .map(end -> end.toInstant().toString());
        Instant now = clock.instant();
        int changed = jdbc.sql("update delegation set taken_back_at = :now"
                        + " where id = :id and from_user = :from and taken_back_at is null and ends_at > :now")
                .param("now", at(now))
                .param("id", id)
                .param("from", from.id().value())
                .update();
        if (changed == 1) {
            trail.record(AuditEntry.of(
                    Action.DELEGATION_ENDED,
                    Subject.of("user", from.id()),
                    Map.of(
                            "delegation",
                            id.toString(),
                            "before",
                            Map.of("ends", ends.orElse("")),
                            "after",
                            Map.of("ends", now.toString()))));
        }
        return changed == 1;
    }

    private static Delegation delegation(ResultSet row, int no) throws SQLException {
        OffsetDateTime takenBack = row.getObject("taken_back_at", OffsetDateTime.class);
        return new Delegation(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("from_user", UUID.class)),
                new UserId(row.getObject("to_user", UUID.class)),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                takenBack == null ? null : takenBack.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
