package io.bursar.instruction;

/** Where a fact about an uncertain instruction comes from. */
public enum EvidenceSource {
    /** An answer that came after its sender had lost the lane. */
    LATE_ANSWER,
    /** The definite answer to a later sending of the same trans id. */
    ANSWER_TO_RESEND,
    /** Huawei's change record. */
    CHANGE_RECORD,
    /** The state of an order, or the list of coupons. */
    LISTING,
    /** We looked, after the settle window, and found nothing. */
    NOT_FOUND,
    /** Records fit, but not to say whose they are: nobody guesses. */
    AMBIGUOUS,
    /** We looked and could not read. */
    UNREADABLE,
    /** Two people have settled it. */
    RULING
}
