package io.bursar.ruling;

import io.bursar.instruction.InstructionId;

/** A ruling was proposed or closed. Published inside the transaction. */
public record RulingMoved(RulingId ruling, InstructionId instruction, RulingState state) {}
