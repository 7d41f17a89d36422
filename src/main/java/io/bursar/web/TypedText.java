package io.bursar.web;

import org.jspecify.annotations.Nullable;

/** Text as form records keep it: never null, without blanks at its ends. */
public final class TypedText {

    private TypedText() {}

    /** {@code typed} without leading and trailing blanks (those of Chinese keyboards too); nothing becomes "". */
    public static String of(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        int from = 0;
        int to = typed.length();
        while (from < to && isBlank(typed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
