package io.bursar.approval;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.identity.UserId;

/**
 * Everything that is stored of one request, for proof; the instructions are its batch.
 *
 * @param contentHash what was decided on, see {@code Instructions.contentHash}
 * @param route the steps it needed, JSON of {@code io.bursar.rule.Route}
 * @param closing how the asking ended; null while it has not
 */
public record RequestRecord(
        RequestId id,
        RequestOverview overview,
        String contentHash,
        String route,
        List<DecisionRecord> decisions,
        @Nullable ClosingRecord closing) {

    /** Who said what, when, why, and on which content. {@code onBehalfOf} is whose right was used, or null. */
    public record DecisionRecord(
            UserId approver,
            @Nullable UserId onBehalfOf,
            int step,
            Verdict verdict,
            String note,
            String contentHash,
            Instant at) {}

    /** How and when the asking ended ({@code APPROVED}, {@code EXPIRED} …); by nobody when the clock did it. */
    public record ClosingRecord(String how, @Nullable UserId by, Instant at) {}

    static RequestRecord of(RequestFile.Contents file) {
        Closing closing = file.closing();
        return new RequestRecord(
                file.request().id(),
                file.overview(),
                file.request().contentHash(),
                file.request().route(),
                file.decisions().stream().map(RequestRecord::of).toList(),
                closing == null ? null : new ClosingRecord(closing.how().name(), closing.by(), closing.at()));
    }

    private static DecisionRecord of(Decision it) {
        return new DecisionRecord(
                it.approver(),
                it.voice().onBehalfOf(),
                it.step(),
                it.verdict(),
                it.note(),
                it.contentHash(),
                it.decidedAt());
    }
}
