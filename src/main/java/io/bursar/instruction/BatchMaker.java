package io.bursar.instruction;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Tells who asked for a batch: that person never rules on it. {@code approval} implements it. */
public interface BatchMaker {

    /** The user's id; null where the batch belongs to no request. */
    @Nullable UUID makerOf(BatchId batch);
}
