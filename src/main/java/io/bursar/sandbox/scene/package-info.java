/**
 * What the simulated read operations share: the company, the catalogue, the dice and the reading of parameters.
 *
 * <p>The world is made purely of a seed and the calendar: the same question at the same instant always gets the same
 * answer, nothing is stored, and what lies after the asked instant does not exist yet.
 *
 * <p>Internal to the module {@code sandbox}.
 */
@NullMarked
package io.bursar.sandbox.scene;

import org.jspecify.annotations.NullMarked;
