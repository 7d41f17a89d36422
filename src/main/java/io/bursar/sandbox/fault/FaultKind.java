package io.bursar.sandbox.fault;

/** What goes wrong. Kinds that replace the answer do so with or without the effect, as the fault says. */
public enum FaultKind {
    /** Waits, then does the work. */
    DELAY_BEFORE,
    /** Does the work, then waits. */
    DELAY_AFTER,
    /** Ends the connection (FIN) instead of an answer. */
    DROP,
    /** Resets the connection (RST) instead of an answer. */
    RESET,
    /** Answers the given status with a body such as the gateway's or BSS's. */
    STATUS,
    /** 200 and a page of HTML. */
    HTML,
    /** The right answer, cut in the middle; an answer without a body becomes a 200 with half a one. */
    TRUNCATED,
    /** The given status (400 by default) with {@code error_code: null}. */
    NULL_CODE,
    /** 200 with an error_code in the body. */
    ERROR_IN_200,
    /** 200 without a body. */
    EMPTY_200,
    /** 200 with {@code {}}. */
    EMPTY_OBJECT,
    /** 200 with a body in another charset than it says. */
    WRONG_CHARSET,
    /** 200 with the same key twice. */
    DUPLICATE_KEYS,
    /** The right answer, a byte at a time. */
    TRICKLE,
    /** 200 with a body that hardly ends. */
    ENDLESS,
    /** The right answer, late and twice. */
    TWICE
}
