package io.bursar.resourcepackage;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import io.bursar.bss.packages.ResourcePackage;
import io.bursar.web.TypedText;

/** What the address of the list asks for, as typed; what cannot be read asks for nothing. */
record PackageQuery(SequencedMap<String, String> values) {

    static final List<String> NAMES = List.of("q", "service", "region", "project", "status", "days", "below", "low");

    private static final int LONGEST = 100;

    PackageQuery {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    static PackageQuery of(Map<String, String> parameters) {
        var values = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var text = TypedText.of(parameters.get(name)).replace("\0", "");
            if (!text.isEmpty()) {
                values.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
        return new PackageQuery(values);
    }

    /** As typed, or empty. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isSet() {
        return !values.isEmpty();
    }

    /** Conditions on {@code resource_package p}, beginning with {@code where}; what was typed is bound. */
    String where(Map<String, Object> parameters) {
        var conditions = new java.util.ArrayList<String>();
        conditions.add("true");
        if (!get("q").isEmpty()) {
            conditions.add("position(:q in p.search_text) > 0");
            parameters.put("q", PackageWriter.fold(get("q")));
        }
        equal("service", "p.service_code", conditions, parameters);
        equal("region", "p.region", conditions, parameters);
        if (get("project").equals("none")) {
            conditions.add("p.project is null");
        } else {
            equal("project", "p.project", conditions, parameters);
        }
        status(conditions, parameters);
        if (number("days") >= 0) {
            conditions.add("p.status in ('EFFECTIVE', 'USED_UP', 'NOT_EFFECTIVE') and p.expires_at > :now"
                    + " and p.expires_at <= :now + :days * interval '1 day'");
            parameters.put("days", number("days"));
        }
        if (number("below") >= 0) {
            conditions.add("p.status in ('EFFECTIVE', 'USED_UP') and p.left_percent < :below");
            parameters.put("below", number("below"));
        }
        if (!get("low").isEmpty()) {
            conditions.add(
                    "exists (select 1 from package_item l where l.package_id = p.id and l.low_since is not null)");
        }
        return " where " + String.join(" and ", conditions);
    }

    private void equal(String name, String column, List<String> conditions, Map<String, Object> parameters) {
        if (!get(name).isEmpty()) {
            conditions.add(column + " = :" + name);
            parameters.put(name, get(name));
        }
    }

    /** Unless all are asked for: those that can be used, now or later. */
    private void status(List<String> conditions, Map<String, Object> parameters) {
        for (var status : ResourcePackage.Status.values()) {
            if (status.name().equals(get("status"))) {
                conditions.add("p.status = :status");
                parameters.put("status", status.name());
                return;
            }
        }
        if (!get("status").equals("ALL")) {
            conditions.add("p.status in ('EFFECTIVE', 'USED_UP', 'NOT_EFFECTIVE')");
        }
    }

    /** A count that was typed; -1 for none. */
    private int number(String name) {
        return get(name).matches("[0-9]{1,4}") ? Integer.parseInt(get(name)) : -1;
    }

    static Map<String, Object> parameters(java.time.Instant now) {
        return new HashMap<>(Map.of("now", PackageWriter.utc(now)));
    }
}
