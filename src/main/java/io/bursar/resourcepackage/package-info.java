/**
 * Resource packages (资源包): what was bought in advance, what is left of it, what it covered, when it is going to
 * run out, and an alert when it is about to (packages-usage-costs-orders.md 1 to 5).
 *
 * <p>Invariants:
 * <ul>
 *   <li>nothing is ever deleted: Huawei forgets a package 18 months after it expired, Bursar does not;
 *   <li>Huawei lists the packages of an enterprise project only to who asks for that project: Bursar asks for each that
 *       it knows and shows one list;
 *   <li>an alert is raised once for each time an item falls to its threshold, with its line in the trail;
 *   <li>what is not known but reckoned is called an estimate.
 * </ul>
 *
 * <p>Reads only what {@link io.bursar.sync} has fetched; no page here waits for Huawei.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "bss",
            "bss :: cost",
            "bss :: lookup",
            "bss :: packages",
            "catalogue",
            "chart",
            "consumption",
            "cost",
            "identity",
            "sheet",
            "sync",
            "takeout",
            "time",
            "web"
        })
package io.bursar.resourcepackage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
