/**
 * The first day with real keys: what Huawei's documents leave open is tried with cents, written down by one person and
 * confirmed by another, and decides how unknown outcomes are settled.
 *
 * <p>Invariants:
 * <ul>
 *   <li>nothing here sends anything: money moves through ordinary requests, or in Huawei's own API Explorer;
 *   <li>sending again by machine can be chosen only after the steps that prove it harmless were confirmed;
 *   <li>a choice takes two administrators.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "bss", "identity", "instruction", "money", "runtime", "time", "web"})
package io.bursar.livecheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
