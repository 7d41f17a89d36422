/**
 * What must hold whatever happens to money, asked of the tables every hour and told to the trail, to health and to
 * whoever listens. It trusts nothing that the rest of the program says of itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "instruction"})
package io.bursar.invariant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
