/**
 * Huawei's catalogue of services, kinds of resources, kinds of usage and units, kept in both languages: names things
 * for every other module, and can be browsed (packages-usage-costs-orders.md 6, 14.1 to 14.4).
 *
 * <p>Invariants:
 * <ul>
 *   <li>whoever asks for a name gets one at once: the code itself where no name is known yet;
 *   <li>codes are compared without regard to case, except those of usage, which differ by it (7).
 * </ul>
 *
 * <p>Never calls Huawei for a page; {@link io.bursar.sync} fetches the lists once a week.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"bss", "bss :: lookup", "bss :: usage", "identity", "sync", "web"})
package io.bursar.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
