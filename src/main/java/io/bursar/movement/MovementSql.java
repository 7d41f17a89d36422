package io.bursar.movement;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import io.bursar.time.WorkingHours;

/**
 * Turns a filter into SQL. Only constants of this module get into the text; what people typed is bound. Tables that no
 * condition speaks of are not joined.
 */
@Component
class MovementSql {

    private static final String ACCOUNT = """
            i.account_id in (select s.id from sub_account s where position(:accountText in s.search_text) > 0
                             union all select :account)""";

    private static final String UNIT = """
            i.account_id in (select s.id from sub_account s
                 where s.unit_id in (select u.id from organisation_unit u where :unit = any(u.path))
                    or exists (select 1 from organisation_unit u where u.id = :unit and u.parent_id is null))""";

    private static final String APPROVER = """
            exists (select 1 from decision d where d.request_id = i.batch_id
                       and (d.approver_id = :approver or d.on_behalf_of = :approver))""";

    private static final String REFERENCE = """
            i.id in (select x.id from instruction x where x.trans_id = lower(:ref)
                     union all select t.instruction_id from attempt t where t.request_id = :ref
                     union all select x.id from instruction x join request q on q.id = x.batch_id
                                where q.number = upper(:ref))""";

    private final MovementSettings settings;
    private final WorkingHours hours;
    private final Tiers tiers;
    private final Clock clock;

    MovementSql(MovementSettings settings, WorkingHours hours, Tiers tiers, Clock clock) {
        this.settings = settings;
        this.hours = hours;
        this.tiers = tiers;
        this.clock = clock;
    }

    /** Of a filter only the conditions about the moment. */
    Conditions ofMoment(MovementFilter filter) {
        var conditions = new Conditions(filter.asked());
        period(filter, conditions);
        return conditions;
    }

    /** The conditions of a filter, and what they are about. */
    Conditions of(MovementFilter filter) {
        var conditions = ofMoment(filter);
        place(filter, conditions);
        filter.kind().ifPresent(kind -> conditions.and("i.kind = :kind", "kind", kind.name()));
        var least = filter.amount("least");
        if (least != null) {
            conditions.and("i.amount >= :least", "least", least);
        }
        var most = filter.amount("most");
        if (most != null) {
            conditions.and("i.amount <= :most", "most", most);
        }
        people(filter, conditions);
        state(filter.get("state"), conditions);
        if (!filter.get("ref").isEmpty()) {
            conditions.and(REFERENCE, "ref", filter.get("ref"));
        }
        filter.question().ifPresent(question -> ask(question, filter, conditions));
        return conditions;
    }

    private static void period(MovementFilter filter, Conditions conditions) {
        switch (filter.asked()) {
            case MADE -> {}
            case APPROVED -> conditions.and("c.how = 'APPROVED'");
            case EXECUTED -> conditions.and("i.finished_at is not null and i.attempts > 0");
        }
        var from = filter.from();
        if (from != null) {
            conditions.and(filter.asked().column() + " >= :from", "from", utc(from));
        }
        var until = filter.until();
        if (until != null) {
            conditions.and(filter.asked().column() + " < :until", "until", utc(until));
        }
    }

    private static void place(MovementFilter filter, Conditions conditions) {
        if (!filter.get("account").isEmpty()) {
            conditions.and(ACCOUNT, "account", filter.get("account"));
            conditions.parameters.put("accountText", folded(filter.get("account")));
        }
        if (!filter.get("unit").isEmpty()) {
            conditions.and(UNIT, "unit", filter.get("unit"));
        }
    }

    private static void people(MovementFilter filter, Conditions conditions) {
        var maker = filter.person("maker");
        if (maker != null) {
            conditions.and("r.maker_id = :maker", "maker", maker);
        }
        var approver = filter.person("approver");
        if (approver != null) {
            conditions.and(APPROVER, "approver", approver);
        }
        if (!filter.get("rule").isEmpty()) {
            conditions.and(
                    "cast(r.route as jsonb) -> 'rules' @> to_jsonb(cast(:rule as text))", "rule", filter.get("rule"));
        }
    }

    private static void state(String state, Conditions conditions) {
        if (MovementFilter.TURNED_DOWN.contains(state)) {
            conditions.and("c.how = :how", "how", state);
        } else if (MovementFilter.constant(io.bursar.instruction.InstructionState.class, state)
                .isPresent()) {
            conditions.and("i.state = :state", "state", state);
        }
    }

    private void ask(Question question, MovementFilter filter, Conditions conditions) {
        if (question.isAboutTiers()) {
            var known = tiers.columns();
            if (known.isEmpty()) {
                conditions.and("false");
                return;
            }
            conditions.parameters.put("tierNumbers", known.numbers());
            conditions.parameters.put("tierKinds", known.kinds());
            conditions.parameters.put("tierThresholds", known.thresholds());
        }
        conditions.and(question.condition(around(filter)));
        conditions.parameters.put("now", utc(clock.instant()));
        conditions.parameters.put("opens", hours.opens());
        conditions.parameters.put("closes", hours.closes());
        conditions.parameters.put("nearTier", settings.nearTier());
        conditions.parameters.put("large", settings.large());
        conditions.parameters.put("soon", settings.soonDays());
    }

    /**
     * When what is asked for was submitted, by whole days of Beijing, with {@code %1$s} for the table: what is added up
     * over a request or a day stays whole.
     */
    private static String around(MovementFilter filter) {
        var conditions = limits(filter);
        if (conditions.isEmpty()) {
            return "true";
        }
        return switch (filter.asked()) {
            case MADE -> "true" + conditions.replace("i.created_at", "%1$s.created_at");
            case APPROVED ->
                between("from instruction z join request_closing c on c.request_id = z.batch_id"
                        + " where c.how = 'APPROVED'" + conditions);
            case EXECUTED ->
                between("from instruction z where z.finished_at is not null and z.attempts > 0"
                        + conditions.replace("i.finished_at", "z.finished_at"));
        };
    }

    private static String between(String those) {
        return "%1$s.created_at > (select min(z.created_at) - interval '1 day' " + those + ")"
                + " and %1$s.created_at < (select max(z.created_at) + interval '1 day' " + those + ")";
    }

    /** Begins with {@code and}, or is empty. */
    private static String limits(MovementFilter filter) {
        var column = filter.asked().column();
        return (filter.from() == null ? "" : " and " + column + " >= :from")
                + (filter.until() == null ? "" : " and " + column + " < :until");
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** As the directory folds the texts that are searched: one case, one width. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** What was asked, as SQL. Grows while it is being built, then is only read. */
    static final class Conditions {

        private static final Pattern REQUEST = Pattern.compile("\\br\\.");
        private static final Pattern CLOSING = Pattern.compile("\\bc\\.");

        private final MovementFilter.Asked asked;
        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(MovementFilter.Asked asked) {
            this.asked = asked;
        }

        void and(String text, String name, Object value) {
            and(text);
            parameters.put(name, value);
        }

        void and(String text) {
            texts.add(text);
        }

        /** The moment that is asked for, and sorted by. */
        String moment() {
            return asked.column();
        }

        Map<String, Object> parameters() {
            return parameters;
        }

        /** The conditions alone. */
        String where() {
            return String.join("\n and ", texts);
        }

        /** {@code from … where …} for conditions about the moment alone, with the one table that has it. */
        String momentText() {
            return (asked == MovementFilter.Asked.APPROVED ? "from request_closing c" : "from instruction i")
                    + (texts.isEmpty() ? "" : " where " + where());
        }

        /** {@code from … where …}, with the tables that the conditions or the order speak of. */
        String text() {
            var where = where();
            var named = where + " " + moment();
            return "from instruction i"
                    + (REQUEST.matcher(named).find() ? " join request r on r.id = i.batch_id" : "")
                    + (CLOSING.matcher(named).find() ? " left join request_closing c on c.request_id = i.batch_id" : "")
                    + (texts.isEmpty() ? "" : "\n where " + where);
        }
    }
}
