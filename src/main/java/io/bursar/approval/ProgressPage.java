package io.bursar.approval;

import java.time.Instant;
import java.util.List;

/** How a released request goes: counts, and the rows that are changing. */
record ProgressPage(RequestOverview overview, List<RowsPage.Row> changing, Instant at) {

    /** Rows of which we know how they ended, in percent, rounded down; 100 only when all have. */
    public int percent() {
        RequestOverview.Rows rows = overview.rows();
        int open = rows.waiting() + rows.uncertain();
        return rows.all() == 0 ? 100 : (int) ((rows.all() - open) * 100L / rows.all());
    }

    /** When the page asks again, as htmx says it; rows that wait for evidence change rarely. */
    public String every() {
        return overview.rows().waiting() > 0 ? "every 2s" : "every 15s";
    }

    /** Whether anything can still change. */
    public boolean live() {
        return !overview.state().isFinal();
    }
}
