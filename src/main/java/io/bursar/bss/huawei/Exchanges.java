package io.bursar.bss.huawei;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Exchange;

/** Keeps of a call what may be kept: short, printable, without keys. */
final class Exchanges {

    private static final int SAMPLE_BYTES = 4096;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern SIGNED = Pattern.compile("(Access|Signature)=[^\\s,\"]+");

    private final Supplier<List<String>> secrets;

    Exchanges(Supplier<List<String>> secrets) {
        this.secrets = secrets;
    }

    Exchange of(Sighting sighting, @Nullable ErrorBody error) {
        String requestId =
                sighting.headers().firstValue("X-Request-Id").orElse(error == null ? null : error.requestId());
        String body = sighting.body().length == 0
                ? null
                : new String(
                        sighting.body(), 0, Math.min(SAMPLE_BYTES, sighting.body().length), StandardCharsets.UTF_8);
        return new Exchange(
                sighting.status(),
                clean(requestId, 128),
                error == null ? null : clean(error.code(), 64),
                error == null ? null : clean(error.message(), 1024),
                clean(body, SAMPLE_BYTES),
                sighting.took());
    }

    private @Nullable String clean(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        String cleaned =
                SIGNED.matcher(UNPRINTABLE.matcher(text).replaceAll("\uFFFD")).replaceAll("$1=****");
        for (String secret : secrets.get()) {
            cleaned = cleaned.replace(secret, "****");
        }
        return cleaned.length() <= most ? cleaned : cleaned.substring(0, most);
    }
}
