package io.bursar.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

/** The filter as it comes in an address, or in the hidden fields of a form. */
record FilterParameters(
        @Nullable String action,
        @Nullable String actor,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String address,
        @Nullable String from,
        @Nullable String until) {

    TrailFilter filter() {
        return new TrailFilter(
                text(action), text(actor), text(type), text(subject), text(address), text(from), text(until));
    }

    /** Of all these parameters the ones that are a filter's. */
    static FilterParameters of(Map<String, String> parameters) {
        return new FilterParameters(
                parameters.get("action"),
                parameters.get("actor"),
                parameters.get("type"),
                parameters.get("subject"),
                parameters.get("address"),
                parameters.get("from"),
                parameters.get("until"));
    }

    /** By name, without what is empty. */
    static SequencedMap<String, String> values(TrailFilter filter) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("action", filter.action());
        values.put("actor", filter.actor());
        values.put("type", filter.type());
        values.put("subject", filter.subject());
        values.put("address", filter.address());
        values.put("from", filter.from());
        values.put("until", filter.until());
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
