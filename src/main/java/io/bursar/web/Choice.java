package io.bursar.web;

import org.jspecify.annotations.Nullable;

/**
 * One option of a select or one box of a list of boxes.
 *
 * @param label as text in the language of the request
 * @param hint what it means, or why it cannot be chosen, or null
 */
public record Choice(String value, String label, @Nullable String hint, boolean disabled) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null, false);
    }

    /** The same with a hint. */
    public Choice hinted(String text) {
        return new Choice(value, label, text, disabled);
    }

    /** The same, not to be chosen, saying why. */
    public Choice disabledBecause(String why) {
        return new Choice(value, label, why, true);
    }
}
