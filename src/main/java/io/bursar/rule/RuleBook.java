package io.bursar.rule;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;

/** The rule book: what is in force, and how that changes. */
@Component
public class RuleBook {

    private static final String OPEN = " confirmed_at is null and withdrawn_at is null";

    private final JdbcClient jdbc;
    private final RuleJson json;
    private final AuditTrail trail;
    private final People people;
    private final Clock clock;

    RuleBook(JdbcClient jdbc, RuleJson json, AuditTrail trail, People people, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a request that is all of these movements at once needs by the edition in force. */
    @Transactional(readOnly = true)
    public Finding ask(List<Question> questions) {
        return inForce().answer(questions);
    }

    /** The edition in force; a fresh installation has one: a single approver for everything. */
    @Transactional(readOnly = true)
    public Edition inForce() {
        return jdbc.sql("select * from rule_edition where confirmed_at is not null order by no desc limit 1")
                .query(this::read)
                .single();
    }

    /** Proposed and neither confirmed nor withdrawn, if any. */
    @Transactional(readOnly = true)
    public Optional<Edition> proposed() {
        return jdbc.sql("select * from rule_edition where" + OPEN + " order by no desc limit 1")
                .query(this::read)
                .optional();
    }

    /** Whether an edition waits that somebody else has proposed than that person. */
    @Transactional(readOnly = true)
    public boolean waitsFor(Person administrator) {
        return jdbc.sql("select exists (select 1 from rule_edition where" + OPEN + " and proposed_by <> :by)")
                .param("by", administrator.id().value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** That edition, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<Edition> edition(int no) {
        return jdbc.sql("select * from rule_edition where no = :no")
                .param("no", no)
                .query(this::read)
                .optional();
    }

    /** Proposes new rules, nothing of which may be approved in bulk. */
    @Transactional
    public EditionOutcome propose(List<Rule> rules, String reason, Person proposer) {
        return propose(rules, Map.of(), reason, proposer);
    }

    /** Proposes new rules; they come into force when another administrator confirms them. */
    @Transactional
    public EditionOutcome propose(
            List<Rule> rules, Map<InstructionKind, BigDecimal> bulk, String reason, Person proposer) {
        if (!proposer.isNow(Role.ADMIN)) {
            return new EditionOutcome.NotEntitled();
        }
        oneAtATime();
        int no = jdbc.sql("select max(no) + 1 from rule_edition")
                .query(Integer.class)
                .single();
        jdbc.sql("update rule_edition set withdrawn_at = :now where" + OPEN + " returning no")
                .param("now", at(clock.instant()))
                .query(Integer.class)
                .list()
                .forEach(open -> trail.record(
                        AuditEntry.of(Action.RULES_TURNED_DOWN, Subject.of("rules", open), Map.of("replaced_by", no))));
        Edition edition = new Edition(no, rules, bulk);
        String stored = json.rules(edition.rules());
        String limits = json.bulk(edition.bulk());
        jdbc.sql("insert into rule_edition (no, rules, bulk, reason, proposed_by, proposed_at)"
                        + " values (:no, :rules, :bulk, :reason, :by, :at)")
                .param("no", no)
                .param("rules", stored)
                .param("bulk", limits)
                .param("reason", reason)
                .param("by", proposer.id().value())
                .param("at", at(clock.instant()))
                .update();
        trail.record(AuditEntry.of(
                Action.RULES_PROPOSED,
                Subject.of("rules", no),
                Map.of("before", told(inForce()), "after", told(edition), "reason", reason)));
        return new EditionOutcome.Done(no);
    }

    /** Puts a proposed edition into force. */
    @Transactional
    public EditionOutcome confirm(int no, Person confirmer) {
        if (!confirmer.isNow(Role.ADMIN)) {
            return new EditionOutcome.NotEntitled();
        }
        oneAtATime();
        boolean own = jdbc.sql("select exists (select 1 from rule_edition where no = :no and proposed_by = :by)")
                .param("no", no)
                .param("by", confirmer.id().value())
                .query(Boolean.class)
                .single();
        if (own) {
            return new EditionOutcome.SamePerson();
        }
        Optional<Instant> early = people.coolDownOf(confirmer.id());
        if (early.isPresent()) {
            return new EditionOutcome.TooEarly(early.get());
        }
        Edition before = inForce();
        int changed = jdbc.sql(
                        "update rule_edition set confirmed_by = :by, confirmed_at = :at where no = :no and" + OPEN)
                .param("by", confirmer.id().value())
                .param("at", at(clock.instant()))
                .param("no", no)
                .update();
        if (changed == 0) {
            return new EditionOutcome.Overtaken();
        }
        trail.record(AuditEntry.of(
                Action.RULES_CONFIRMED,
                Subject.of("rules", no),
                Map.of("before", told(before), "after", told(edition(no).orElseThrow()))));
        return new EditionOutcome.Done(no);
    }

    /** Turns a proposed edition down, or takes the own one back; the rules in force stay. */
    @Transactional
    public EditionOutcome turnDown(int no, String note, Person person) {
        if (!person.isNow(Role.ADMIN)) {
            return new EditionOutcome.NotEntitled();
        }
        oneAtATime();
        int changed = jdbc.sql("update rule_edition set withdrawn_at = :at, withdrawn_by = :by, withdrawn_note = :note"
                        + " where no = :no and" + OPEN)
                .param("at", at(clock.instant()))
                .param("by", person.id().value())
                .param("note", note)
                .param("no", no)
                .update();
        if (changed == 0) {
            return new EditionOutcome.Overtaken();
        }
        trail.record(AuditEntry.of(Action.RULES_TURNED_DOWN, Subject.of("rules", no), Map.of("note", note)));
        return new EditionOutcome.Done(no);
    }

    private Map<String, ?> told(Edition edition) {
        return Map.of("edition", edition.no(), "rules", json.rules(edition.rules()), "bulk", json.bulk(edition.bulk()));
    }

    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('rule_edition'))")
                .query((row, at) -> at)
                .list();
    }

    private Edition read(ResultSet row, int at) throws SQLException {
        return new Edition(row.getInt("no"), json.rules(row.getString("rules")), json.bulk(row.getString("bulk")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
