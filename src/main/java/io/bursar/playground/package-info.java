/**
 * The page by which an administrator turns the knobs of the stand-in for Huawei: its clock, money, accounts, switches
 * and faults. There in sandbox mode only.
 *
 * <p>Speaks to the stand-in over HTTP, through its control API, like any other visitor; knows none of its classes.
 * Deliberately moves no money by itself: what it does happens "at Huawei" and is found by Bursar like anything else.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "audit", "bss", "identity", "money", "runtime", "web"})
package io.bursar.playground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
