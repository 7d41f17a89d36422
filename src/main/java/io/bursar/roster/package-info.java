/**
 * The sub-accounts as people look at them: the list, the page of one, and the refresh at a press.
 *
 * <p>Deliberately knows nothing of requests and movements: other modules add their columns, links, sections and what
 * can be done with ticked rows through {@link io.bursar.roster.AccountFacts}, {@link io.bursar.roster.AccountActions},
 * {@link io.bursar.roster.AccountSection} and {@link io.bursar.roster.AccountTicks}. Whoever of them fails is left out:
 * the accounts are shown all the same.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "balance", "bss", "identity", "money", "web"})
package io.bursar.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
