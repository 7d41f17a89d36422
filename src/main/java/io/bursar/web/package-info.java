/**
 * The page frame: layout, fields, tables, amounts and times as people read them, languages, error pages.
 *
 * <p>Invariants: no inline script or style; every page works without JavaScript; a figure carries its currency.
 *
 * <p>Deliberately knows nothing of what the pages are about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "time"})
package io.bursar.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
