package io.bursar.audit;

import org.jspecify.annotations.Nullable;

/**
 * Text as it may be stored. A stranger's user name must not be able to make a line impossible to write, so what
 * PostgreSQL cannot hold becomes U+FFFD and what is absurdly long is cut, visibly.
 */
final class Texts {

    /** The longest name or id that a line keeps, in UTF-16 code units. */
    static final int LONGEST = 400;

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** Without lone surrogates. */
    static String wellFormed(CharSequence text) {
        var fixed = new StringBuilder(text);
        for (var i = 0; i < fixed.length(); i++) {
            var c = fixed.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < fixed.length()
                    && Character.isLowSurrogate(fixed.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                fixed.setCharAt(i, REPLACEMENT);
            }
        }
        return fixed.toString();
    }

    /** For a column: well-formed, without NUL, at most {@link #LONGEST} long. */
    static String column(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + '…' : text;
        return wellFormed(cut).replace('\0', REPLACEMENT);
    }

    static @Nullable String columnOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : column(text);
    }
}
