/**
 * Every night: does Huawei's statement say what we say?
 *
 * <p>Invariants:
 * <ul>
 *   <li>every record of an allocation or a reclaim, and every instruction that succeeded, is in the report of its day
 *       exactly once;
 *   <li>a day is "0 unexplained" only when a finished run covers the whole of it and every line that does not match was
 *       signed off by two people;
 *   <li>a finished run never changes; a later one supersedes it.
 * </ul>
 *
 * <p>Deliberately settles nothing: what is open is settled by evidence or by a ruling, in {@code instruction}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "approval",
            "audit",
            "bss",
            "identity",
            "instruction",
            "logbook",
            "money",
            "runtime",
            "time",
            "web"
        })
package io.bursar.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
