package io.bursar.movement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import io.bursar.movement.MovementSql.Conditions;

/**
 * What the page of movements outside Bursar is asked for; the days are those on which Huawei booked. What cannot be
 * read asks for nothing and is listed by {@link #unreadable()}.
 */
record OutsideFilter(MovementFilter typed) {

    static final List<String> NAMES = List.of("from", "until", "account", "kind", "least", "most", "ref");

    private static final String REFERENCE = "(l.trade_id = :ref or l.posting_id = :ref)";

    static OutsideFilter of(Map<String, String> parameters) {
        var known = new LinkedHashMap<>(parameters);
        known.keySet().retainAll(NAMES);
        return new OutsideFilter(MovementFilter.of(known));
    }

    /** As typed, or empty. */
    public String get(String name) {
        return typed.get(name);
    }

    public boolean isSet() {
        return typed.isSet();
    }

    SequencedMap<String, String> values() {
        return typed.values();
    }

    /** The names of the parameters that were typed and could not be read. */
    public List<String> unreadable() {
        return typed.values().keySet().stream()
                .filter(name -> name.equals("kind")
                        ? MovementFilter.constant(Outside.Kind.class, get(name)).isEmpty()
                        : typed.unreadable().contains(name))
                .toList();
    }

    /** On {@code reconciliation_valid_line l}. */
    Conditions conditions() {
        var conditions = new Conditions(MovementFilter.Asked.MADE);
        conditions.and("l.finding = 'OUTSIDE'");
        var from = typed.from();
        if (from != null) {
            conditions.and("l.posted_at >= :from", "from", MovementSql.utc(from));
        }
        var until = typed.until();
        if (until != null) {
            conditions.and("l.posted_at < :until", "until", MovementSql.utc(until));
        }
        if (!get("account").isEmpty()) {
            conditions.and(
                    "position(lower(:account) in lower(coalesce(l.posting_name, ''))) > 0", "account", get("account"));
        }
        MovementFilter.constant(Outside.Kind.class, get("kind")).ifPresent(kind -> conditions.and(kind.condition()));
        var least = typed.amount("least");
        if (least != null) {
            conditions.and("l.amount >= :least", "least", least);
        }
        var most = typed.amount("most");
        if (most != null) {
            conditions.and("l.amount <= :most", "most", most);
        }
        if (!get("ref").isEmpty()) {
            conditions.and(REFERENCE, "ref", get("ref"));
        }
        return conditions;
    }
}
