package io.bursar.instruction;

/** A ruling was proposed or closed. Published inside the transaction. */
public record RulingMoved(RulingId ruling, InstructionId instruction, RulingState state) {}
