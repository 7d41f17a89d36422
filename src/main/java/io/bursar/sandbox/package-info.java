/**
 * A stand-in for Huawei's BSS on the wire, for trying Bursar out and for its tests.
 *
 * <p>Invariants:
 * <ul>
 *   <li>reached over HTTP on a loopback address only, by the same client and the same signatures as the real thing;
 *   <li>never constructed in live mode;
 *   <li>what the dossiers do not say is a switch.
 * </ul>
 *
 * <p>Nothing depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"bss", "money", "runtime", "time"})
package io.bursar.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
