package io.bursar.consumption;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.money.BillAmount;
import io.bursar.sync.SyncState;
import io.bursar.web.Badge;
import io.bursar.web.Choice;

/** What the page of records shows. */
record RecordPage(
        RecordQuery query,
        Choices choices,
        List<String> unreadable,
        Standing standing,
        Totals totals,
        Table table,
        boolean retired) {

    /** What can be chosen from; of columns all that there are, with which are shown. */
    record Choices(
            List<Choice> months,
            List<Choice> accounts,
            List<Choice> services,
            List<Choice> types,
            List<Choice> regions,
            List<Choice> projects,
            List<Choice> modes,
            List<Choice> bills,
            List<ColumnChoice> columns) {}

    /** A column, and whether it is shown. */
    record ColumnChoice(String name, String label, boolean shown) {}

    /**
     * How final the month is and where its rows come from.
     *
     * @param finalAt null when it is final
     * @param seen whether the month was ever read whole
     * @param isShort whether fewer or more rows came than Huawei said there are
     */
    record Standing(
            YearMonth month, Badge badge, @Nullable Instant finalAt, boolean seen, boolean isShort, SyncState state) {}

    /**
     * Count and sums; {@code lines} is null when there are too many to add up while the page waits.
     *
     * @param statement what the monthly sum says of the whole month; null where it does not compare
     */
    record Totals(
            long count,
            @Nullable List<Total> lines,
            @Nullable BillAmount statement) {}

    /** A sum with its name. */
    record Total(String label, BillAmount amount) {}

    /** The rows; {@code before} and {@code after} are the places beside them, or null. */
    record Table(
            List<RecordColumn> columns,
            List<String> heads,
            List<Line> lines,
            @Nullable String before,
            @Nullable String after) {}

    /** A record. */
    record Line(String key, List<Cell> cells) {}

    /**
     * A value as it is shown.
     *
     * @param hint what stands behind it, e.g. the code behind a name; null for nothing
     * @param href where it leads; null for nowhere
     */
    record Cell(
            String text, @Nullable String hint, @Nullable String href, boolean number, boolean negative) {

        private static final int SHORT = 6;

        /** Whether it stays on one line: numbers, days, times, a word or two. */
        public boolean whole() {
            return number || text.length() <= SHORT || text.matches("[0-9]{4}-[0-9-]+( [0-9:]+)?");
        }
    }
}
