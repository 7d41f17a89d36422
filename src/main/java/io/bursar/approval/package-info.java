/**
 * Requests, and the people who agree to them.
 *
 * <p>Invariants, each in the tables as well:
 * <ul>
 *   <li>nobody decides on a request of his own, and nobody decides twice on one request;
 *   <li>a decision is bound to the content it was made on: its hash is part of the decision;
 *   <li>a request is closed once: approved, rejected, returned, recalled or expired;
 *   <li>instructions are released in the transaction of the last decision, and not otherwise.
 * </ul>
 *
 * <p>A request's state is derived from its closing and its instructions, never stored. Knows nothing of HTTP to Huawei.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "balance",
            "bss",
            "bss :: renewal",
            "coupon",
            "delegation",
            "identity",
            "instruction",
            "logbook",
            "ruling",
            "money",
            "rule",
            "runtime",
            "time",
            "web"
        })
package io.bursar.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
