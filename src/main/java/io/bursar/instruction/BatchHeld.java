package io.bursar.instruction;

/** The rest of a batch waits for a person's word. Published inside the transaction that holds it. */
public record BatchHeld(BatchId batch, String reason) {}
