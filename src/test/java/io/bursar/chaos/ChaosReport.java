package io.bursar.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What was recorded against what really happened.
 *
 * @param lost recorded as refused, but moved
 * @param duplicated moved more than once
 * @param phantom recorded as succeeded, but not moved
 * @param unexplained refused without an answer or evidence that says so
 * @param open not final and in nobody's list
 * @param review waiting for two people
 * @param reviewMoved of those, moved
 * @param attemptsOpen attempts without an outcome
 * @param chainBreaks of the trail
 * @param uncovered final states without a line in the trail
 */
record ChaosReport(
        String name,
        int succeeded,
        Counts wrong,
        int open,
        int review,
        int reviewMoved,
        int attemptsOpen,
        int chainBreaks,
        Duration took) {

    /** What must never happen. */
    record Counts(int lost, int duplicated, int phantom, int unexplained, int uncovered) {

        int sum() {
            return lost + duplicated + phantom + unexplained + uncovered;
        }
    }

    static String table(List<ChaosReport> reports) {
        StringBuilder text = new StringBuilder("""
                | run | succeeded | lost | duplicated | phantom | unexplained | uncovered | open | review (moved) | attempts open | chain breaks | s |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (ChaosReport report : reports) {
            text.append("| %s | %d | %d | %d | %d | %d | %d | %d | %d (%d) | %d | %d | %d |%n"
                    .formatted(
                            report.name,
                            report.succeeded,
                            report.wrong.lost,
                            report.wrong.duplicated,
                            report.wrong.phantom,
                            report.wrong.unexplained,
                            report.wrong.uncovered,
                            report.open,
                            report.review,
                            report.reviewMoved,
                            report.attemptsOpen,
                            report.chainBreaks,
                            report.took.toSeconds()));
        }
        return text.toString();
    }
}
