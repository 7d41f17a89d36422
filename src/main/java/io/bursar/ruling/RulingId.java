package io.bursar.ruling;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** A ruling, for ever. */
@Embeddable
public record RulingId(UUID value) implements Serializable {

    private static final long serialVersionUID = 1L;

    public static RulingId of(String value) {
        return new RulingId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
