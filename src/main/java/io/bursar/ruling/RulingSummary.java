package io.bursar.ruling;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.InstructionId;

/** A ruling as other modules show it; {@code closed} is null while a second person is awaited. */
public record RulingSummary(
        RulingId id,
        InstructionId instruction,
        RulingVerdict verdict,
        Said proposed,
        Attached file,
        RulingState state,
        @Nullable Said closed) {

    /** Who said what, when; {@code by} is a user's id. */
    public record Said(UUID by, Instant at, String note) {}

    /** The file that it rests on; {@code size} in bytes. */
    public record Attached(String name, RulingFile.Kind kind, int size, String sha256) {}
}
