/**
 * The proof that the trail is what was written: the chain verified, its state signed in checkpoints, both in an archive
 * that anybody can verify without Bursar's database.
 *
 * <p>Invariants:
 * <ul>
 *   <li>no checkpoint is signed over lines that do not follow from the last one;
 *   <li>after a bad finding only a whole verification that ends well makes the trail sound again;
 *   <li>what was found is itself a line of the trail.
 * </ul>
 *
 * <p>Deliberately changes nothing that it finds, and knows nothing of what the lines mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "sheet", "time"})
package io.bursar.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
