package io.bursar.reconciliation;

import org.springframework.stereotype.Component;

/** How many lines of all reports are not explained, for pages and health. */
@Component
public class Differences {

    private final Runs runs;

    Differences(Runs runs) {
        this.runs = runs;
    }

    /** Lines that do not match and are not signed off by two people. */
    public long unexplained() {
        return runs.unexplained();
    }
}
