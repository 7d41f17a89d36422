package io.bursar.sandbox.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import io.bursar.sandbox.packages.PackageBills;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Recent;
import io.bursar.sandbox.usage.Peaks;

/** All bill lines of the company by day and month in Beijing; lines to come are there too, callers leave them out. */
public final class Ledger {

    /** Twenty months, so that a year is compared with the year before without making it again. */
    private static final int DAYS_KEPT = 620;

    private static final int MONTHS_KEPT = 120;

    private final Firm firm;
    private final Recent<LocalDate, List<BillLine>> used;
    private final Recent<YearMonth, List<BillLine>> ordered;

    public Ledger(Firm firm, PackageBills packages, Peaks peaks) {
        this.firm = firm;
        var fleet = new Fleet(firm);
        var consumption = new Consumption(firm, fleet, packages);
        var orders = new Orders(firm, fleet, packages);
        var monthEnd = new MonthEnd(firm, peaks);
        this.used = new Recent<>(DAYS_KEPT, consumption::on);
        this.ordered = new Recent<>(
                MONTHS_KEPT,
                month -> month.isBefore(Fleet.FIRST_MONTH)
                        ? List.of()
                        : Stream.concat(orders.in(month), monthEnd.in(month)).toList());
    }

    Firm firm() {
        return firm;
    }

    /** Lines booked to that month. */
    Stream<BillLine> in(YearMonth month) {
        return Stream.concat(usedIn(month), orderedIn(month));
    }

    /** Those of them for use by the day. */
    Stream<BillLine> usedIn(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).flatMap(day -> used.of(day).stream());
    }

    /** Those of them for orders and what is settled by the month. */
    Stream<BillLine> orderedIn(YearMonth month) {
        return ordered.of(month).stream();
    }
}
