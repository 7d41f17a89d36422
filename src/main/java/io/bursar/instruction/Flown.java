package io.bursar.instruction;

/** A sending and what it sends. */
record Flown(Instruction instruction, Attempt attempt) {}
