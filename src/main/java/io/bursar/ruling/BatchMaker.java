package io.bursar.ruling;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.BatchId;

/** Tells who asked for a batch: that person never rules on it. {@code approval} implements it. */
public interface BatchMaker {

    /** The user's id; null where the batch belongs to no request. */
    @Nullable UUID makerOf(BatchId batch);
}
