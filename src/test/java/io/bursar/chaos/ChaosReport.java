package io.bursar.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was recorded against what really happened.
 *
 * @param ends how many instructions stand where at the end
 * @param wrong what must never happen
 * @param broken what does not hold: invariants, the trail
 * @param struck what the run had to bear
 * @param settledAfter how long after the records came back everything was settled; null where they never were away
 */
record ChaosReport(
        ChaosPlan plan,
        Ends ends,
        Wrong wrong,
        List<String> broken,
        Struck struck,
        Duration took,
        @Nullable Duration settledAfter) {

    /** The longest that settling may take once the records are back. */
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(10);

    /**
     * Where the instructions stand.
     *
     * @param open not final and in nobody's list
     * @param review in people's list
     */
    record Ends(int succeeded, int refused, int open, int review) {}

    /**
     * Must all be zero.
     *
     * @param lost recorded as refused or withdrawn, but moved
     * @param duplicated moved more than once
     * @param phantom recorded as succeeded, but not moved
     * @param unexplained refused without an answer or evidence that says so
     * @param uncovered final states without exactly one line in the trail
     * @param attemptsOpen attempts without an outcome
     * @param overlooked put to people although Huawei's records say that it moved
     */
    record Wrong(
            int lost, int duplicated, int phantom, int unexplained, int uncovered, int attemptsOpen, int overlooked) {

        int sum() {
            return lost + duplicated + phantom + unexplained + uncovered + attemptsOpen + overlooked;
        }
    }

    /**
     * What was done to it.
     *
     * @param unclear sendings whose outcome was not known at first
     * @param lost of those, the ones whose machine died or lost the lane
     */
    record Struck(int kills, int freezes, int databaseStops, int attempts, int unclear, int lost) {}

    /** What the plan's targets say against it; empty when they are met. */
    List<String> failures() {
        List<String> failures = new ArrayList<>(broken);
        if (wrong.sum() > 0) {
            failures.add(wrong.toString());
        }
        if (ends.open() > 0) {
            failures.add(ends.open() + " are open in nobody's list");
        }
        if (ends.review() > 0 && !plan.asksPeople()) {
            failures.add(ends.review() + " were put to people");
        }
        if (ends.succeeded() + ends.refused() + ends.open() + ends.review() != plan.instructions()) {
            failures.add("not every instruction is there: " + ends);
        }
        if (struck.kills() < plan.kills() || struck.databaseStops() < plan.databaseStops()) {
            failures.add("the run was over before it was killed often enough: " + struck);
        }
        if (settledAfter != null && settledAfter.compareTo(SETTLED_WITHIN) > 0) {
            failures.add("settled only " + settledAfter + " after the records were back");
        }
        return failures;
    }

    static String table(List<ChaosReport> reports) {
        StringBuilder text = new StringBuilder("""
                | run | kills, freezes, stops | attempts (unclear, of dead machines) | succeeded | refused | in review \
                | lost | doubled | phantom | unexplained | not in the trail | attempts open | overlooked | open \
                | invariants and chain | s | targets |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        reports.forEach(report -> text.append(report.line()).append('\n'));
        return text.toString();
    }

    private String line() {
        String time = settledAfter == null
                ? String.valueOf(took.toSeconds())
                : "%d, settled %d after the return".formatted(took.toSeconds(), settledAfter.toSeconds());
        return "| %s | %d, %d, %d | %d (%d, %d) | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %s | %s | %s |"
                .formatted(
                        plan.name(),
                        struck.kills(),
                        struck.freezes(),
                        struck.databaseStops(),
                        struck.attempts(),
                        struck.unclear(),
                        struck.lost(),
                        ends.succeeded(),
                        ends.refused(),
                        ends.review(),
                        wrong.lost(),
                        wrong.duplicated(),
                        wrong.phantom(),
                        wrong.unexplained(),
                        wrong.uncovered(),
                        wrong.attemptsOpen(),
                        wrong.overlooked(),
                        ends.open(),
                        broken.isEmpty() ? "hold" : String.join("; ", broken),
                        time,
                        failures().isEmpty() ? "met" : "MISSED");
    }
}
