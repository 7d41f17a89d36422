package io.bursar.casefile;

import org.jspecify.annotations.Nullable;

import io.bursar.checkpoint.Checkpoint;

/**
 * What a case file can be held against.
 *
 * @param voucher the hash of the request's voucher; null while it is not final
 * @param checkpoint the first that was signed over all of its lines; null while none was
 */
record Seals(
        @Nullable String voucher,
        TrailPart.Range range,
        @Nullable Checkpoint checkpoint) {}
