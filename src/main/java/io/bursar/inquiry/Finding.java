package io.bursar.inquiry;

/** What the records say about one uncertain instruction. */
public sealed interface Finding {

    /**
     * That line is its.
     *
     * @param exact whether it carries the trans id
     */
    record Proven(LedgerLine line, boolean exact) implements Finding {}

    /** No line is its, so far. */
    record Absent() implements Finding {}

    /** Lines of movements that certainly happened are missing still, so that a missing one says nothing. */
    record Incomplete() implements Finding {}

    /** Lines fit, but not to say whose they are. */
    record Ambiguous(String why) implements Finding {}
}
