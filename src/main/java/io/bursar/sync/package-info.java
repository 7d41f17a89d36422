/**
 * What Bursar keeps of Huawei's answers beside money: fetched by jobs page by page, on demand within a limit, each with
 * its source and its time.
 *
 * <p>Invariants:
 * <ul>
 *   <li>no transaction is open while Huawei is asked; what a page brought and how far reading has come are kept in one
 *       transaction, so a crash or a second machine repeats a page at most and loses none;
 *   <li>a part is held by one reader at a time; who lost it (a lease in database time) cannot keep anything any more;
 *   <li>a failure changes no figure: the last ones stay, with their time and what went wrong;
 *   <li>a page never waits for Huawei longer than {@code bursar.sync.time-limit}; an answer that comes later is still
 *       kept.
 * </ul>
 *
 * <p>Knows nothing of what is fetched: modules contribute a {@link io.bursar.sync.SyncSource} each, and show
 * {@code sync/parts :: source} with a {@link io.bursar.sync.SyncState}. Moves no money and decides nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "bss", "identity", "time", "web"})
package io.bursar.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
