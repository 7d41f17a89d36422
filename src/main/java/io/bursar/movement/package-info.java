/**
 * Movements of money as auditors look for them: every instruction with the request it belongs to, by who, when, what,
 * where and how it ended, with count and sums, and the questions that auditors ask first.
 *
 * <p>Invariants:
 * <ul>
 *   <li>for auditors and administrators only; nothing here changes anything;
 *   <li>pages go by key, never by offset: page 10,000 costs what page 1 costs;
 *   <li>what cannot be read in a filter asks for nothing, and the page says so; a file is refused then.
 * </ul>
 *
 * <p>Reads the tables of requests, instructions and accounts directly, as one read model: a page of movements is a
 * question across all of them that no aggregate should have to answer. It never writes to them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "audit", "identity", "instruction", "money", "sheet", "takeout", "time", "web"
        })
package io.bursar.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
