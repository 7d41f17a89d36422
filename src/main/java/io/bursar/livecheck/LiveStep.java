package io.bursar.livecheck;

/** The steps of the protocol (docs/live-check.md). */
enum LiveStep {
    /** An ordinary allocation: status, body, headers. */
    E1,
    /** The same bytes again. */
    E2,
    /** The same id with another amount. */
    E3,
    /** Is an id used up by a refusal? */
    E4,
    /** The change record: its trade id, its delay, whom it names. */
    E5,
    /** Two at once. */
    E6,
    /** The same bytes after a day, and after a week. */
    E7,
    /** Coupons, and both reclaims. */
    E8,
    /** A wrong signature and a wrong clock. */
    E9
}
