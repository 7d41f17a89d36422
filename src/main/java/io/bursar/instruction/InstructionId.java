package io.bursar.instruction;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** An instruction, for ever. */
@Embeddable
public record InstructionId(UUID value) {

    public static InstructionId of(String value) {
        return new InstructionId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
