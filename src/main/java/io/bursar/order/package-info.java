/**
 * Yearly/monthly orders and their payment: what is there to be paid, with what it can be paid, and what that costs.
 *
 * <p>Invariants:
 * <ul>
 *   <li>a payment is a request like any other movement of money: rules, approval, lane, trail;
 *   <li>what cannot be combined (packages-usage-costs-orders.md 10.1, R1 to R9) is refused before it is asked for;
 *   <li>an order has at most one payment that is not refused or withdrawn.
 * </ul>
 *
 * <p>Deliberately keeps no copy of orders: they are read from Huawei when somebody looks.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "approval",
            "bss",
            "catalogue",
            "identity",
            "inquiry",
            "instruction",
            "money",
            "rule",
            "time",
            "web"
        })
package io.bursar.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
