/**
 * Cost analysis as finance people think: by month or day, by one or two dimensions, with filters, the period before, a
 * forecast of the running month, and views that are kept under a name (packages-usage-costs-orders.md 12).
 *
 * <p>Invariants:
 * <ul>
 *   <li>table, chart and file are made of one {@link io.bursar.cost.CostSheet}: they agree to the last decimal;
 *   <li>a month that Huawei has billed and told once is never asked for again; a failure, and the days in which Huawei
 *       hides the month before, leave the last figures;
 *   <li>a page never waits for Huawei longer than {@code bursar.cost.time-limit}; an answer that comes later is still
 *       kept;
 *   <li>a forecast is called an estimate and is never added to a sum.
 * </ul>
 *
 * <p>Knows nothing of single bill lines: those are in {@code consumption}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "bss",
            "bss :: cost",
            "catalogue",
            "chart",
            "bss :: lookup",
            "identity",
            "money",
            "sheet",
            "sync",
            "takeout",
            "time",
            "web"
        })
package io.bursar.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
