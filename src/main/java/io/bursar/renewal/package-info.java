/**
 * Yearly/monthly resources and their renewal: what expires when, what renewing it would cost, and asking for the orders
 * to be placed.
 *
 * <p>Invariants:
 * <ul>
 *   <li>placing is a request like any movement of money: rules, approval, lane, trail. It moves no money itself: the
 *       orders that come of it wait for an approved payment ({@code order});
 *   <li>what cannot be renewed is named with the reason and left out in sight, never silently;
 *   <li>people agree to prices that were asked for at that moment; just before sending they are asked for again
 *       ({@code instruction}).
 * </ul>
 *
 * <p>Deliberately keeps no copy of resources: they are read from Huawei when somebody looks.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "approval",
            "audit",
            "bss",
            "bss :: renewal",
            "catalogue",
            "identity",
            "instruction",
            "money",
            "rule",
            "sheet",
            "takeout",
            "time",
            "web"
        })
package io.bursar.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
