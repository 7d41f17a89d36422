package io.bursar.sandbox.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import io.bursar.time.Beijing;

/**
 * From when on cost analysis knows what (packages-usage-costs-orders.md 12 and 15.13), in Beijing time.
 *
 * <p>The running month: original cost an hour after the bill, amortised cost of the days before yesterday. The month
 * before disappears at its end and comes back after billing: at 10:00 on the 3rd, what is settled by the month at 12:00
 * on the 4th.
 */
record CostCalendar(Instant now) {

    private static final Duration LAG = Duration.ofHours(1);

    boolean knowsOriginal(BillLine line) {
        return !line.identity().tradeTime().plus(LAG).isAfter(now)
                && isOpen(
                        YearMonth.from(line.identity().billDate()), line.kind().monthlySettled());
    }

    /** The last day whose amortised cost is known, wherever its month is open. */
    LocalDate lastAmortisedDay() {
        return Beijing.dayOf(now).minusDays(2);
    }

    boolean isOpen(YearMonth month, boolean monthlySettled) {
        YearMonth running = Beijing.monthOf(now);
        if (!month.isBefore(running)) {
            return month.equals(running) && !monthlySettled;
        }
        YearMonth next = month.plusMonths(1);
        Instant billed = monthlySettled
                ? Beijing.startOf(next.atDay(4)).plus(Duration.ofHours(12))
                : Beijing.startOf(next.atDay(3)).plus(Duration.ofHours(10));
        return !now.isBefore(billed);
    }
}
