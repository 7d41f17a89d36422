/**
 * What accounts spent beside what was given to them: the whole organisation at one look, and one place for an account.
 *
 * <p>Invariants:
 * <ul>
 *   <li>only movements that have succeeded count as given or taken back; what is open is listed, never added;
 *   <li>an account whose balance we may not read has no runway, and neither has one that spends nothing: that is said,
 *       never shown as zero;
 *   <li>a runway is called an estimate.
 * </ul>
 *
 * <p>Reads the tables of instructions and requests directly, as one read model, and never writes to them. Never calls
 * Huawei.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "balance",
            "bss",
            "bss :: cost",
            "chart",
            "cost",
            "coupon",
            "identity",
            "instruction",
            "money",
            "roster",
            "sync",
            "time",
            "web"
        })
package io.bursar.spending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
