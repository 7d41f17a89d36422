package io.bursar.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;

/**
 * Codes of an authenticator: RFC 6238 with SHA-1, six digits and 30 seconds, which every authenticator knows. (SHA-1 is
 * used as HMAC here, where its collisions do not matter: RFC 6238, 1.2.)
 */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);

    /** Clocks differ, and people type slowly: one step before and one after count too (RFC 6238, 5.2). */
    private static final int TOLERANCE = 1;

    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(6);

    private Totp() {}

    /** What a code turned out to be. */
    sealed interface Finding {

        /** Right and new; {@code step} is used up with it. */
        record Right(long step) implements Finding {}

        /** Right, but it or a later one has been used. */
        record Used() implements Finding {}

        /** None of those that count now. */
        record Wrong() implements Finding {}
    }

    /** Judges a code at that moment, where {@code last} is the last step that was used. */
    static Finding judge(byte[] secret, String code, Instant moment, long last) {
        long now = stepAt(moment);
        Finding found = new Finding.Wrong();
        // All of them, whatever is found: the time it takes tells nothing.
        for (long step = now - TOLERANCE; step <= now + TOLERANCE; step++) {
            boolean right = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (right && !(found instanceof Finding.Right)) {
                found = step > last ? new Finding.Right(step) : new Finding.Used();
            }
        }
        return found;
    }

    /** The step of that moment. */
    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step. */
    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
