package io.bursar.sandbox.scene;

import io.bursar.sandbox.scene.Given.Shape;

/**
 * What an operation makes of a parameter that is absent, blank ({@code a=}), empty ({@code a=""}) or null
 * ({@code a=null}); the dossier tabulates it per parameter (packages-usage-costs-orders.md 0 and 15.3).
 */
public enum EmptyValues {
    /** JSON bodies: nothing of these is a filter. */
    BODY(Meaning.IGNORED, Meaning.IGNORED, Meaning.IGNORED),
    /** JSON bodies' numbers, and paging of the product look-ups: {@code ""} is refused. */
    NUMBER(Meaning.IGNORED, Meaning.REFUSED, Meaning.IGNORED),
    /** Queries in general: blank is like absent. */
    QUERY(Meaning.IGNORED, Meaning.FILTERS, Meaning.FILTERS),
    /** Consumption records: whatever is written is a filter. */
    WRITTEN_FILTERS(Meaning.FILTERS, Meaning.FILTERS, Meaning.FILTERS),
    /** Retired consumption records and projects of the monthly sum: null is a filter, {@code ""} is refused. */
    NULL_FILTERS(Meaning.IGNORED, Meaning.REFUSED, Meaning.FILTERS),
    /** Nothing but a value or absence. */
    REFUSED(Meaning.REFUSED, Meaning.REFUSED, Meaning.REFUSED);

    /** What one shape means. */
    public enum Meaning {
        /** As if it had not been sent. */
        IGNORED,
        /** Asks for rows whose field is empty. */
        FILTERS,
        /** {@code CBC.0100}. */
        REFUSED,
        /** An ordinary value. */
        VALUE
    }

    private final Meaning blank;
    private final Meaning empty;
    private final Meaning nil;

    EmptyValues(Meaning blank, Meaning empty, Meaning nil) {
        this.blank = blank;
        this.empty = empty;
        this.nil = nil;
    }

    public Meaning of(Shape shape) {
        return switch (shape) {
            case ABSENT -> Meaning.IGNORED;
            case BLANK -> blank;
            case EMPTY -> empty;
            case NULL -> nil;
            case VALUE -> Meaning.VALUE;
        };
    }
}
