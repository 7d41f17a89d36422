package io.bursar.audit;

import java.util.Locale;

/** The closed list of what the trail can tell. The stored word is {@link #word()}, e.g. {@code request.submitted}. */
public enum Action {
    BURSAR_STARTED,
    USER_SIGNED_IN,
    USER_SIGN_IN_FAILED,
    USER_SIGNED_OUT,
    USER_CREATED,
    USER_CHANGED,
    USER_PASSWORD_CHANGED,
    USER_SECOND_FACTOR_SET,
    USER_SECOND_FACTOR_REMOVED,
    ACCESS_DENIED,
    REQUEST_SUBMITTED,
    REQUEST_APPROVED,
    REQUEST_REJECTED,
    REQUEST_RETURNED,
    REQUEST_RECALLED,
    REQUEST_EXPIRED,
    REQUEST_STOPPED,
    INSTRUCTION_CREATED,
    INSTRUCTION_RELEASED,
    INSTRUCTION_WITHDRAWN,
    INSTRUCTION_HELD,
    ATTEMPT_OPENED,
    ATTEMPT_CLOSED,
    INSTRUCTION_SUCCEEDED,
    INSTRUCTION_REFUSED,
    INSTRUCTION_UNKNOWN,
    INSTRUCTION_NEEDS_REVIEW,
    INSTRUCTION_REQUEUED,
    EVIDENCE_ADDED,
    LANE_PAUSED,
    LANE_RESUMED,
    RULES_PROPOSED,
    RULES_CONFIRMED,
    RULES_TURNED_DOWN,
    DELEGATION_GIVEN,
    DELEGATION_ENDED,
    REQUEST_BLOCKED,
    REQUEST_UNBLOCKED,
    RULING_PROPOSED,
    RULING_CONFIRMED,
    DIRECTORY_SYNCHRONISED,
    SANDBOX_CONTROLLED,
    VOUCHER_ISSUED,
    VOUCHER_TAKEN,
    TRAIL_VERIFIED,
    TRAIL_EXPORTED;

    /** Subject and past tense, lower case, parted by the first underscore: {@code lane.paused}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }
}
