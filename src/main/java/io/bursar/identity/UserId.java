package io.bursar.identity;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** A user of Bursar, for ever. */
@Embeddable
public record UserId(UUID value) implements Serializable {

    private static final long serialVersionUID = 1L;

    public static UserId of(String value) {
        return new UserId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
