package io.bursar.draft;

import java.util.UUID;

/** A draft, for ever; also the id under which it is submitted, so that it is submitted once. */
public record DraftId(UUID value) {

    /** A new random one. */
    public static DraftId fresh() {
        return new DraftId(UUID.randomUUID());
    }

    public static DraftId of(String value) {
        return new DraftId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
