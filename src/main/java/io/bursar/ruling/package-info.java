/**
 * Two people's word on an instruction whose outcome evidence could not tell: proposed with a note and a file, confirmed
 * or turned down by a second person, never by whoever asked for the money.
 *
 * <p>What the word does to the instruction is {@code instruction}'s, under its lock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "bss", "instruction", "instruction :: word"})
package io.bursar.ruling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
