package io.bursar.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are accepted: length instead of composition (ASVS 5.0 6.2). 12 to 128 characters; not the person's
 * own name, not a well-known word of this place, not a run or a repetition.
 */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final String[] WELL_KNOWN = {"bursar", "huawei", "password", "passw0rd", "woaini", "administrator"};
    private static final String[] RUNS = {
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn"
    };

    private PasswordRule() {}

    /** The message key of the reason why it is refused; empty when it is not. */
    static Optional<String> refusal(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.tooShort");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.password.tooLong");
        }
        if (isGuessable(password.toLowerCase(Locale.ROOT), username.toLowerCase(Locale.ROOT))) {
            return Optional.of("identity.password.guessable");
        }
        return Optional.empty();
    }

    private static boolean isGuessable(String password, String username) {
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        String rest = username.length() < 3 ? password : password.replace(username, "");
        for (String word : WELL_KNOWN) {
            rest = rest.replace(word, "");
        }
        for (String run : RUNS) {
            rest = withoutRun(
                    withoutRun(rest, run), new StringBuilder(run).reverse().toString());
        }
        return rest.length() < SHORTEST / 2;
    }

    /** Without pieces of {@code run} of four characters or more. */
    private static String withoutRun(String text, String run) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            while (end < text.length() && run.contains(text.substring(at, end + 1))) {
                end++;
            }
            if (end - at < 4) {
                rest.append(text, at, end);
            }
            at = end;
        }
        return rest.toString();
    }
}
