/**
 * Documents on paper: PDF pages with Chinese and Latin letters embedded, and square codes that a telephone reads.
 *
 * <p>Invariants:
 * <ul>
 *   <li>the same calls give the same bytes, on any machine and at any time;
 *   <li>what no font of ours can draw is shown as an empty box, never left out;
 *   <li>the fonts travel inside the document.
 * </ul>
 *
 * <p>Deliberately knows nothing of what is written. Lengths are whole points (1/72 inch), measured from the top left.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bursar.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
