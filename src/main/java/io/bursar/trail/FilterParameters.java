package io.bursar.trail;

import org.jspecify.annotations.Nullable;

/** The filter as it comes in an address, or in the hidden fields of a form. */
record FilterParameters(
        @Nullable String action,
        @Nullable String actor,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String until) {

    TrailFilter filter() {
        return new TrailFilter(text(action), text(actor), text(type), text(subject), text(from), text(until));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
