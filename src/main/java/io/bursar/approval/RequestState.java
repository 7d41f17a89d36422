package io.bursar.approval;

/** Where a request stands, derived by the view {@code request_overview}. */
public enum RequestState {
    /** Nothing was sent; somebody has to decide. */
    IN_APPROVAL,
    /** Nothing was sent; too few people are left who could decide. Goes on when there are enough again. */
    BLOCKED,
    /** Agreed; nothing was sent yet. */
    APPROVED,
    /** Some of it was sent, some is still to be. */
    EXECUTING,
    /** All of it has moved. */
    SUCCEEDED,
    /** Some of it has moved, the rest certainly has not. */
    PARTLY_DONE,
    /** Nothing has moved; Huawei refused. */
    FAILED,
    /** Of some of it we do not know whether it has moved. */
    UNKNOWN,
    /** Stopped after the approval, before anything was sent. */
    CANCELLED,
    /** An approver said no; nothing was sent. */
    REJECTED,
    /** An approver wants it changed; nothing was sent. */
    RETURNED,
    /** The maker took it back; nothing was sent. */
    RECALLED,
    /** Nobody decided in time; nothing was sent. */
    EXPIRED;

    /** Nothing will change any more. */
    public boolean isFinal() {
        return switch (this) {
            case IN_APPROVAL, BLOCKED, APPROVED, EXECUTING, UNKNOWN -> false;
            case SUCCEEDED, PARTLY_DONE, FAILED, CANCELLED, REJECTED, RETURNED, RECALLED, EXPIRED -> true;
        };
    }

    /** Whether somebody still has to decide. */
    public boolean isOpen() {
        return this == IN_APPROVAL || this == BLOCKED;
    }
}
