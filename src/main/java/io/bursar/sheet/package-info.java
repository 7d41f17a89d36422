/**
 * Sheets of figures that people bring and take: reading .xlsx and .csv that may be hostile, writing them row by row.
 *
 * <p>Invariants:
 * <ul>
 *   <li>a file is either read as a whole or refused with one reason: nothing is read half;
 *   <li>memory and work are bounded by {@link io.bursar.sheet.Limits} before anything is unpacked or built;
 *   <li>a cell is what was typed, as text: nothing is calculated, rounded or guessed. Numbers of spreadsheets carry 15
 *       digits; what follows them in the file is the noise of binary fractions and is left off.
 * </ul>
 *
 * <p>Knows nothing of what the columns mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "time"})
package io.bursar.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
