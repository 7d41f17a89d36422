package io.bursar.reconciliation;

/** What the comparison makes of a line. */
enum ComparisonFinding {
    /** A record and an instruction that succeeded, one to one. */
    MATCHED,
    /** A record fits an instruction that we believe did not move anything: refused, withdrawn or never sent. */
    ALARM,
    /** A second record fits an instruction that succeeded and has its record: it may have been executed twice. */
    TWICE,
    /** An instruction succeeded, and there is no record of it. */
    MISSING,
    /** A record fits an instruction whose outcome is still open. */
    FITS_OPEN,
    /** The outcome is still open, and there is no record. */
    STILL_OPEN,
    /** A record without an instruction: moved outside Bursar, in Huawei's console for example. */
    OUTSIDE;

    /** Whether money may be where we do not believe it to be. */
    boolean isAlarm() {
        return this == ALARM || this == TWICE || this == MISSING;
    }
}
