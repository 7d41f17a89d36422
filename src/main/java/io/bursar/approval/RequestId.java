package io.bursar.approval;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.bursar.instruction.BatchId;

/** A request, for ever. Its instructions are the batch of the same id. */
@Embeddable
public record RequestId(UUID value) {

    public static RequestId of(String value) {
        return new RequestId(UUID.fromString(value));
    }

    /** Its instructions, together. */
    public BatchId batch() {
        return new BatchId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
