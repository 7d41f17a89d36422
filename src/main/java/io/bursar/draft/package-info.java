/**
 * Drafts: what a maker wants to give or take back as far as it is typed, right or wrong, and the check that finds what
 * keeps it from being submitted and what somebody deciding should know.
 *
 * <p>Invariants:
 * <ul>
 *   <li>what was typed is kept word for word, however wrong it is;
 *   <li>a draft belongs to its maker and becomes one request at most;
 *   <li>a check changes nothing and never calls Huawei: {@code FreshFacts} asks before, where a page wants it.
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "approval",
            "balance",
            "bss",
            "cost",
            "coupon",
            "identity",
            "instruction",
            "logbook",
            "money",
            "time",
            "web"
        })
package io.bursar.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
