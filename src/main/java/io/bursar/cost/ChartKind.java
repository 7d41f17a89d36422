package io.bursar.cost;

/** How figures are drawn. */
enum ChartKind {
    /** Columns, one part on the other. */
    STACKED,
    /** A line for each. */
    LINES,
    /** Each one's part of the whole. */
    SHARES
}
