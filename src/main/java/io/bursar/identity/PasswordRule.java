package io.bursar.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * Which passwords are accepted: length instead of composition (ASVS 5.0 6.2, NIST SP 800-63B). 12 to 128 characters;
 * none of the 30,000 most used ones, also spelled otherwise or backwards, and nothing that is put together of the
 * person's own name, well-known words of this place, common words, names, dates, runs and repetitions alone. The lists
 * and the estimate are zxcvbn's.
 */
public final class PasswordRule {

    /** In characters. */
    public static final int SHORTEST = 12;
    /** In UTF-16 units: what is longer is no password of ours. */
    public static final int LONGEST = 128;

    /** Guessing the rest adds to it, and the estimate takes long for long texts. */
    private static final int MEASURED = 64;

    /**
     * What somebody who guesses systematically needs before that password, see zxcvbn's scores: 4 is "10^10 and
     * more".
     */
    private static final int WEAKEST = 4;

    private static final List<String> WELL_KNOWN =
            List.of("bursar", "huawei", "huaweicloud", "woaini", "administrator", "woaini1314", "password");

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRule() {}

    /** The message key of the reason why it is refused; empty when it is not. */
    public static Optional<String> refusal(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.tooShort");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.password.tooLong");
        }
        Strength strength = measured(password, username);
        if (isCommon(strength)) {
            return Optional.of("identity.password.common");
        }
        return strength.getScore() < WEAKEST ? Optional.of("identity.password.guessable") : Optional.empty();
    }

    private static Strength measured(String password, String username) {
        String start = password.substring(0, Math.min(password.length(), MEASURED));
        List<String> known = new java.util.ArrayList<>(WELL_KNOWN);
        known.add(username.toLowerCase(Locale.ROOT));
        return ESTIMATE.measure(start, known);
    }

    private static boolean isCommon(Strength strength) {
        return strength.getSequence().size() == 1
                && strength.getSequence().getFirst().pattern == Pattern.Dictionary
                && "passwords".equals(strength.getSequence().getFirst().dictionaryName);
    }
}
