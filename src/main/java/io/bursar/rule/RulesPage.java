package io.bursar.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rules as they are, and as they shall be.
 *
 * @param gaps what the rules in force leave open
 * @param bulk what may be approved in bulk
 * @param proposal null when nothing is proposed
 * @param hasDraft whether the person looking prepares an edition
 */
record RulesPage(
        int edition,
        List<RuleWords.Line> rules,
        Gaps.Found gaps,
        List<BulkLine> bulk,
        @Nullable Proposal proposal,
        List<EditionHistory.Entry> history,
        boolean hasDraft) {

    /** Up to which total, in words. */
    record BulkLine(String kind, String limit) {}

    /** One rule before and after; null where it is not there. */
    record Changed(RuleWords.@Nullable Line before, RuleWords.@Nullable Line after) {}

    /** A limit for bulk approval before and after, in words. */
    record ChangedLimit(String kind, String before, String after) {}

    /** What is different between two editions. */
    record Difference(List<Changed> rules, List<ChangedLimit> limits) {

        /** Whether there is none. */
        public boolean none() {
            return rules.isEmpty() && limits.isEmpty();
        }
    }

    /** An edition that waits for a second administrator; {@code own}: proposed by the person looking. */
    record Proposal(EditionHistory.Entry entry, Difference difference, Gaps.Found gaps, boolean own) {}
}
