/**
 * What this side's tables tell of movements when somebody asks: what happened in a span of time, what moved before,
 * what waits, what came between. Reads with SQL, changes nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"bss", "instruction", "money"})
package io.bursar.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
