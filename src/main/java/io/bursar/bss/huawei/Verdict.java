package io.bursar.bss.huawei;

/** What a documented error code says about the money (multi-account.md 0 and 14.6, reliability.md 2.5). */
enum Verdict {
    /** Nothing moved, and sending the same again will not help. */
    REFUSED,
    /** This call did nothing; the same may be sent later. */
    BUSY,
    /** Key, signature or permission; this call did nothing. */
    UNAUTHORISED,
    /** An earlier sending of the same arrived; whether it was executed is to be found out. */
    DUPLICATE,
    /** Documented as a failure, but not that nothing moved. */
    FAILED_UNEXPLAINED,
    /** A question about something that is not there, or not for us to see: unreadable, which is not zero. */
    NOT_FOR_US
}
