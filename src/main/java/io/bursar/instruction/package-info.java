/**
 * One order to Huawei, from its making to a state that is final and explained.
 *
 * <p>Invariants, each enforced by the tables as well:
 * <ul>
 *   <li>an attempt is a durable row before its bytes leave, and at most one is open per instruction and per lane;
 *   <li>an instruction that ever had an ambiguous attempt never goes back to READY;
 *   <li>a final state never changes; UNKNOWN ends only with evidence;
 *   <li>the trans id is made once and sent every time.
 * </ul>
 *
 * <p>Deliberately knows nothing of people and rules: it executes what was released, and asks its {@code ReleaseGate}
 * just before sending whether the release still stands.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "balance",
            "bss",
            "bss :: renewal",
            "checkpoint",
            "inquiry",
            "money",
            "runtime",
            "time"
        })
package io.bursar.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
