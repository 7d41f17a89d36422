package io.bursar.web;

/**
 * A state as shown: {@code layout/state.html :: badge}.
 *
 * @param key message key, for an enum {@code Type.VALUE}
 */
public record Badge(Tone tone, String key) {

    /** Labelled {@code Type.VALUE}. */
    public static Badge of(Tone tone, Enum<?> state) {
        return new Badge(tone, Formats.key(state));
    }
}
