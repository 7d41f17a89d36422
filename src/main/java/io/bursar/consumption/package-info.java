/**
 * What was consumed, line by line and by the month: Huawei's consumption records and monthly sums as Bursar keeps them
 * (packages-usage-costs-orders.md 13 and 14.10).
 *
 * <p>Invariants:
 * <ul>
 *   <li>a month is shown as one reading brought it: while it is read again the last whole reading stays, and the new
 *       one takes its place at once;
 *   <li>a row that Huawei tells twice in one reading is kept once;
 *   <li>pages go by key, never by offset; a file is written row by row;
 *   <li>amounts keep all their decimals, are added up first and rounded last.
 * </ul>
 *
 * <p>With the retired interface ({@code bursar.bss.retired}) there are only the own records, one by one and without
 * names; pages say so and lack what it cannot tell. Knows nothing of analyses: those are in {@code cost}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "bss",
            "bss :: cost",
            "bss :: lookup",
            "cost",
            "identity",
            "money",
            "sheet",
            "sync",
            "takeout",
            "time",
            "web"
        })
package io.bursar.consumption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
