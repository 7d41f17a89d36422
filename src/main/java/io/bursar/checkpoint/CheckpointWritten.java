package io.bursar.checkpoint;

/**
 * A checkpoint was signed. Whoever can carry it to a place that the database's administrator does not control should:
 * a checkpoint that only we keep proves nothing against us.
 */
public record CheckpointWritten(Checkpoint checkpoint) {}
