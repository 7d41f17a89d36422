package io.bursar.bss;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/**
 * The id under which Huawei refuses to execute a movement twice: 32 lower-case hex characters, made once per
 * instruction and never changed. A missing one would switch the protection off (multi-account.md 4).
 */
@Embeddable
public record TransId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public TransId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a trans id is 32 lower-case hex characters");
        }
    }

    /** A fresh one from a cryptographic source. */
    public static TransId fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new TransId(HexFormat.of().formatHex(bytes));
    }

    public static TransId of(String value) {
        return new TransId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
