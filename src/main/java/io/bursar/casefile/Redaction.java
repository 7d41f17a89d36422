package io.bursar.casefile;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Blots out what could be a secret in what was sent and answered. What we send holds none, and answers should not; a
 * case file leaves the house, so nobody relies on that.
 */
final class Redaction {

    private static final Pattern SECRET = Pattern.compile(
            "(?i)(\"[^\"]*(?:secret|password|token|authorization|signature|access_?key|credential|\\bak\\b|\\bsk\\b)"
                    + "[^\"]*\"\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"?|[^,}\\]\\s]+)");

    private Redaction() {}

    static @Nullable String of(@Nullable String text) {
        return text == null ? null : SECRET.matcher(text).replaceAll("$1\"****\"");
    }
}
