/**
 * Files that people take away: asked for by a filter, made row by row, kept for a day, and told in the trail.
 *
 * <p>Invariants:
 * <ul>
 *   <li>no byte leaves before the trail tells who took what by which filter, how many rows, and the file's SHA-256;
 *   <li>the same filter over the same data gives the same bytes;
 *   <li>making a file takes the same memory whatever its length; it lies in the database, so every instance can hand
 *       it out, until it expires;
 *   <li>a file is handed out to the person who asked for it, and to nobody else.
 * </ul>
 *
 * <p>Knows nothing of what is in the files: modules contribute a {@link io.bursar.takeout.TakeoutSource} each.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "identity", "time", "web"})
package io.bursar.takeout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
