package io.bursar.livecheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
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
import io.bursar.identity.Person;
import io.bursar.instruction.SettlingOverride;
import io.bursar.instruction.SettlingPolicy;

/** How unknown outcomes are settled, chosen by two administrators in place of the configuration. */
@Component
class Choices implements SettlingOverride {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    Choices(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** A choice as stored. */
    record Stored(UUID id, SettlingPolicy policy, int windowMinutes, String reason, UUID by, java.time.Instant at) {}

    @Override
    public @Nullable SettlingPolicy policy() {
        return chosen().map(Stored::policy).orElse(null);
    }

    @Override
    public @Nullable Duration window() {
        return chosen().map(it -> Duration.ofMinutes(it.windowMinutes())).orElse(null);
    }

    /** What counts. */
    Optional<Stored> chosen() {
        return one("state = 'CONFIRMED' order by closed_at desc, no desc");
    }

    /** What waits for a second administrator. */
    Optional<Stored> open() {
        return one("state = 'PROPOSED'");
    }

    /** False when another proposal waits. */
    @Transactional
    public boolean propose(SettlingPolicy policy, int windowMinutes, String reason, Person by) {
        UUID id = UUID.randomUUID();
        int added = jdbc.sql(
                        "insert into settling_choice (id, policy, window_minutes, reason, proposed_by, proposed_at)"
                                + " values (:id, :policy, :window, :reason, :by, :now) on conflict do nothing")
                .param("id", id)
                .param("policy", policy.name())
                .param("window", windowMinutes)
                .param("reason", reason)
                .param("by", by.id().value())
                .param("now", Entries.at(clock.instant()))
                .update();
        if (added == 1) {
            tell(
                    Action.SETTLING_PROPOSED,
                    id,
                    Map.of("policy", policy.name(), "window_minutes", windowMinutes, "reason", reason));
        }
        return added == 1;
    }

    /** A second administrator confirms or turns it down; false when somebody was faster, or it is the same person. */
    @Transactional
    public boolean close(UUID id, boolean confirmed, Person by) {
        Optional<Stored> before = chosen();
        Optional<Stored> proposed = open();
        boolean closed = jdbc.sql("update settling_choice set state = :state, closed_by = :by, closed_at = :now"
                                + " where id = :id and state = 'PROPOSED' and (not :confirmed or proposed_by <> :by)")
                        .param("state", confirmed ? "CONFIRMED" : "TURNED_DOWN")
                        .param("confirmed", confirmed)
                        .param("by", by.id().value())
                        .param("now", Entries.at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
        if (closed) {
            Map<String, Object> details = new HashMap<>(Map.of("confirmed", confirmed));
            before.ifPresent(it -> details.put("before", told(it)));
            (confirmed ? proposed : before).ifPresent(it -> details.put("after", told(it)));
            tell(Action.SETTLING_CONFIRMED, id, details);
        }
        return closed;
    }

    private static Map<String, ?> told(Stored choice) {
        return Map.of("policy", choice.policy().name(), "window_minutes", choice.windowMinutes());
    }

    private Optional<Stored> one(String which) {
        return jdbc.sql("select * from settling_choice where " + which + " limit 1")
                .query((row, _) -> stored(row))
                .optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                SettlingPolicy.valueOf(row.getString("policy")),
                row.getInt("window_minutes"),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }

    private void tell(Action action, UUID id, Map<String, ?> details) {
        trail.record(AuditEntry.of(action, Subject.of("settling", id), details));
    }
}
