package io.bursar.approval;

/** What became of a submission. */
public sealed interface SubmitOutcome {

    /** It is a request now. */
    record Submitted(RequestNumber number) implements SubmitOutcome {}

    /** This very form was submitted before: here is that request. */
    record AlreadySubmitted(RequestNumber number) implements SubmitOutcome {}

    /** No rule covers one of the accounts: it cannot move. Nothing was stored. */
    record NoRule() implements SubmitOutcome {}

    /** Too few people besides the maker could decide in that step; nothing was stored. */
    record NobodyCanDecide(int step) implements SubmitOutcome {}
}
