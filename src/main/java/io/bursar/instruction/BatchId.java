package io.bursar.instruction;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Instructions that were asked for together and are released together: one request. */
@Embeddable
public record BatchId(UUID value) {

    public static BatchId of(String value) {
        return new BatchId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
