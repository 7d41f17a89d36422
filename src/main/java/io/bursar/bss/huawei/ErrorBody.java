package io.bursar.bss.huawei;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Huawei's error body (multi-account.md 14.5).
 *
 * @param checks the failed check items, without the stray blanks that the documents print in some; for a refused
 *     payment what stood in its way ({@link PaymentObstacles})
 */
record ErrorBody(
        String code, @Nullable String message, @Nullable String requestId, List<String> checks) {

    /** Older operations say so in the body (multi-account.md 14.6). */
    static final String SUCCESS = "CBC.0000";

    /** What the answer says is wrong; null when it is no error body that can be read beyond doubt. */
    static @Nullable ErrorBody in(Sighting sighting) {
        if (sighting.failure() != null || sighting.body().length == 0) {
            return null;
        }
        try {
            Json json = Json.object(
                    sighting.body(),
                    sighting.headers().firstValue("Content-Type").orElse(null));
            String code = json.filledOrNull("error_code");
            if (code == null || code.length() > 64) {
                return null;
            }
            List<String> checks = Stream.concat(
                            json.texts("fail_check_items").stream(), json.texts("failCheckItems").stream())
                    .map(it -> it.replaceAll("\\s+", "").toUpperCase(Locale.ROOT))
                    .filter(it -> !it.isEmpty() && it.length() <= 100)
                    .limit(50)
                    .toList();
            if (checks.isEmpty()) {
                checks = PaymentObstacles.in(json);
            }
            return new ErrorBody(code.strip(), json.textOrNull("error_msg"), json.textOrNull("request_id"), checks);
        } catch (Json.Unreadable notOne) {
            return null;
        }
    }
}
