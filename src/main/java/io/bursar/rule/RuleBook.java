package io.bursar.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import tools.jackson.databind.json.JsonMapper;

/** The rule book: what is in force, and how that changes. */
@Component
public class RuleBook {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final Clock clock;

    RuleBook(JdbcClient jdbc, JsonMapper json, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** What that movement needs by the edition in force. */
    @Transactional(readOnly = true)
    public Finding ask(Question question) {
        return inForce().answer(question);
    }

    /** The edition in force; a fresh installation has one: a single approver for everything. */
    @Transactional(readOnly = true)
    public Edition inForce() {
        return jdbc.sql("select no, rules from rule_edition where confirmed_at is not null order by no desc limit 1")
                .query((row, at) -> edition(row.getInt("no"), row.getString("rules")))
                .single();
    }

    /** Proposed and neither confirmed nor withdrawn, if any. */
    @Transactional(readOnly = true)
    public Optional<Edition> proposed() {
        return jdbc.sql("select no, rules from rule_edition where confirmed_at is null and withdrawn_at is null"
                        + " order by no desc limit 1")
                .query((row, at) -> edition(row.getInt("no"), row.getString("rules")))
                .optional();
    }

    /** Proposes new rules; they come into force when another administrator confirms them. */
    @Transactional
    public EditionOutcome propose(List<Rule> rules, String reason, Person proposer) {
        if (!proposer.isNow(Role.ADMIN)) {
            return new EditionOutcome.NotEntitled();
        }
        jdbc.sql("update rule_edition set withdrawn_at = :now where confirmed_at is null and withdrawn_at is null")
                .param("now", at(clock.instant()))
                .update();
        int no = jdbc.sql("select max(no) + 1 from rule_edition")
                .query(Integer.class)
                .single();
        Edition edition = new Edition(no, rules);
        String stored = json.writeValueAsString(edition.rules());
        jdbc.sql("insert into rule_edition (no, rules, reason, proposed_by, proposed_at)"
                        + " values (:no, :rules, :reason, :by, :at)")
                .param("no", no)
                .param("rules", stored)
                .param("reason", reason)
                .param("by", proposer.id().value())
                .param("at", at(clock.instant()))
                .update();
        trail.record(AuditEntry.of(
                Action.RULES_PROPOSED, Subject.of("rules", no), Map.of("rules", stored, "reason", reason)));
        return new EditionOutcome.Done(no);
    }

    /** Puts a proposed edition into force. */
    @Transactional
    public EditionOutcome confirm(int no, Person confirmer) {
        if (!confirmer.isNow(Role.ADMIN)) {
            return new EditionOutcome.NotEntitled();
        }
        boolean own = jdbc.sql("select exists (select 1 from rule_edition where no = :no and proposed_by = :by)")
                .param("no", no)
                .param("by", confirmer.id().value())
                .query(Boolean.class)
                .single();
        if (own) {
            return new EditionOutcome.SamePerson();
        }
        int changed = jdbc.sql("""
                        update rule_edition set confirmed_by = :by, confirmed_at = :at
                         where no = :no and confirmed_at is null and withdrawn_at is null""")
                .param("by", confirmer.id().value())
                .param("at", at(clock.instant()))
                .param("no", no)
                .update();
        if (changed == 0) {
            return new EditionOutcome.Overtaken();
        }
        trail.record(AuditEntry.of(Action.RULES_CONFIRMED, Subject.of("rules", no), Map.of()));
        return new EditionOutcome.Done(no);
    }

    private Edition edition(int no, String rules) {
        return new Edition(no, List.of(json.readValue(rules, Rule[].class)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
