package io.bursar.bss.cost;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;

/**
 * Cost analysis (packages-usage-costs-orders.md 12). Needs the cost center to be enabled ({@code CBC.18000014} as
 * {@code Unreadable} otherwise) and Huawei's permission {@code costCenter:costAnalysis:listCosts}.
 *
 * <p>Original costs of the running month lag by about an hour and are final at 12:00 in Beijing on the 4th of the next;
 * amortised costs lag by one or two days.
 */
public interface Costs {

    /** A row for each combination of the groupings' values, up to 1000 at once. */
    ReadAnswer<Page<CostRow>> analysis(CostQuestion question, Slice slice);
}
