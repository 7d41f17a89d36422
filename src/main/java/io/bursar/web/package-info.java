/**
 * The page frame: layout, fields, tables, amounts and times as people read them, languages, error pages, home.
 *
 * <p>Invariants:
 * <ul>
 *   <li>no inline script or style; every page works without JavaScript;
 *   <li>a figure carries its currency;
 *   <li>an address to go back to is always one of ours.
 * </ul>
 *
 * <p>Deliberately knows nothing of what the pages are about: modules contribute {@link io.bursar.web.NavigationItem},
 * {@link io.bursar.web.NavigationCounter} and {@link io.bursar.web.HomeCard} beans. Templates find the frame under
 * {@code #frame} and the formats under {@code #fmt}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "runtime", "time"})
package io.bursar.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
