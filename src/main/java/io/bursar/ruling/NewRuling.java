package io.bursar.ruling;

import io.bursar.instruction.InstructionId;

/**
 * What a person proposes about an uncertain instruction.
 *
 * @param note what was looked at and why this follows; 1 to 1,000 characters
 */
public record NewRuling(InstructionId instruction, RulingVerdict verdict, String note, RulingFile file) {

    /** The longest note. */
    public static final int MOST_NOTE = 1_000;

    public NewRuling {
        if (note.isBlank() || note.length() > MOST_NOTE) {
            throw new IllegalArgumentException("a ruling's note has 1 to " + MOST_NOTE + " characters");
        }
    }
}
