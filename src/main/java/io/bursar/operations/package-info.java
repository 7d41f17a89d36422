/**
 * People's side of what the machine cannot settle: unknown outcomes and their rulings, the lane, held batches.
 *
 * <p>Invariants:
 * <ul>
 *   <li>nothing here sends or settles anything by itself: it hands people's words to {@code instruction};
 *   <li>whatever is decided here is decided with a recent password, and where one person is not enough, by two;
 *   <li>every word about an outcome says what is known, since when, and what happens next.
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "approval",
            "audit",
            "bss",
            "identity",
            "instruction",
            "logbook",
            "ruling",
            "money",
            "reconciliation",
            "runtime",
            "time",
            "web"
        })
package io.bursar.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
