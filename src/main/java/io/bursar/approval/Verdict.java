package io.bursar.approval;

/** What an approver can say. */
public enum Verdict {
    APPROVE,
    /** No, for good; a reason is given. */
    REJECT,
    /** Change it and submit again; a reason is given. */
    RETURN;

    /** Whether it must say why. */
    public boolean needsReason() {
        return this != APPROVE;
    }
}
