package io.bursar.bss.cost;

import io.bursar.bss.Page;
import io.bursar.money.BillAmount;

/** A month's totals over all rows that were selected, and a page of those rows. */
public record MonthlySums(Totals totals, Page<MonthlySum> rows) {

    /** All rows together, refunds included. */
    public record Totals(BillAmount payable, BillAmount writtenOff, Payment payment) {}
}
