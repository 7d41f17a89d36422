/**
 * Charts that are drawn on the server: columns, lines, curves of many points and shares, as SVG in the colours of the
 * page, with a table behind each.
 *
 * <p>Invariants:
 * <ul>
 *   <li>what is drawn, what is read out at each place and what the table says come from the same numbers, exactly;
 *   <li>no meaning by colour alone: every series has a name, lines that estimate are dashed;
 *   <li>no script and no inline style is needed; a chart prints, and is readable at 390 CSS pixels.
 * </ul>
 *
 * <p>Knows nothing of what the numbers are. Templates say {@code chart/parts :: chart(chart=${…})} or
 * {@code :: bar(bar=${…})}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bursar.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
