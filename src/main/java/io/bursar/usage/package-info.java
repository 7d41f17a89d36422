/**
 * Bandwidth billed by its 95th percentile (CDN, OBS, VPC and IEC only): what Huawei bills each month, the points of
 * five minutes behind it, and the same percentile reckoned anew (packages-usage-costs-orders.md 7 and 8).
 *
 * <p>Invariants:
 * <ul>
 *   <li>what counts in thousands lies at Huawei under two spellings: both are asked for, and joined;
 *   <li>Huawei's billed figure and our own stand side by side, neither replaces the other;
 *   <li>of a month that is not billed yet that is said, and no figure is made up.
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bss",
            "bss :: lookup",
            "bss :: usage",
            "catalogue",
            "chart",
            "identity",
            "sync",
            "time",
            "web"
        })
package io.bursar.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
