package io.bursar.spending;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;
import io.bursar.chart.Bar;
import io.bursar.money.BillAmount;
import io.bursar.money.Money;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;

/**
 * What the overview of the organisation shows.
 *
 * @param path the units from the root to the one that is looked at
 * @param problem why the last reading failed, in words; null when it did not
 */
record OrganisationPage(
        YearMonth month,
        List<Choice> months,
        List<Step> path,
        Standing standing,
        List<Line> lines,
        Line sum,
        Paging paging,
        Sorting sorting,
        @Nullable String problem) {

    /** Where the costs of the line's account are looked into; null for many together. */
    public @Nullable String costs(Line line) {
        return line.account() == null ? null : Lines.costs(line.account().value(), month);
    }

    /** A unit on the way, with its address. */
    record Step(String name, String href) {}

    /** How final the month's costs are, and when they were read; null: never. */
    record Standing(
            Badge badge,
            @Nullable Instant finalAt,
            @Nullable Instant asOf) {}

    /** Who a line is about; a unit stands for everything below it. */
    record Who(String name, @Nullable String href, boolean unit, long accounts) {}

    /**
     * What was spent and what was given.
     *
     * @param spent payable in the month
     * @param before payable in the month before
     * @param used what was spent of what was given in the month, in per cent; null when nothing was given
     * @param left what could be taken back from cash now, of a unit from the accounts that told; null when none did
     * @param account whose costs can be looked into; null for many together
     */
    record Line(
            Who who,
            BillAmount spent,
            BillAmount before,
            Given.Sum given,
            @Nullable BigDecimal used,
            @Nullable Money left,
            @Nullable Runway runway,
            @Nullable CustomerId account) {

        /** Of what was given as a bar, red when it was more. */
        public Bar bar() {
            BigDecimal percent = used == null ? BigDecimal.ZERO : used;
            return new Bar(percent, over() ? "bar-low" : "bar-plain");
        }

        public boolean over() {
            return used != null && used.compareTo(BigDecimal.valueOf(100)) > 0;
        }
    }
}
