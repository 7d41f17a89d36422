package io.bursar.bss.huawei;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.core.http.HttpRequest;
import com.huaweicloud.sdk.core.http.HttpRequestDef;

import io.bursar.bss.Exchange;
import io.bursar.bss.ReadAnswer;

/**
 * Reads from Huawei: up to three tries, and only after throttling, a server's error, silence or a lost line. Huawei
 * advises 2 to 5 seconds after throttling (multi-account.md 14.8).
 */
public final class Reads {

    private static final int TRIES = 3;

    /** One try: either an answer for the caller, or trouble that may pass. */
    private record Try<T>(
            ReadAnswer<T> answer,
            @Nullable ReadTrouble trouble,
            @Nullable Duration retryAfter) {}

    private final Calls calls;
    private final Wire wire;
    private final Clock clock;
    private final Duration deadline;
    private final long cap;

    Reads(Calls calls, Wire wire, BssSettings settings, Clock clock) {
        this.calls = calls;
        this.wire = wire;
        this.clock = clock;
        this.deadline = settings.readTimeout();
        this.cap = settings.limits().readBody().toBytes();
    }

    /** Asks, and makes a value of the answer's object; {@code mapping} may throw {@link Json.Unreadable}. */
    public <R, T> ReadAnswer<T> read(R request, HttpRequestDef<R, ?> operation, Function<Json, T> mapping) {
        for (int round = 1; ; round++) {
            Try<T> last = once(request, operation, mapping);
            boolean again = last.trouble() != null && last.trouble().isWorthRepeating() && round < TRIES;
            if (!again || !calls.rest(backOff(round, last))) {
                return last.answer();
            }
        }
    }

    /** Nothing was asked, because the retired interface has no way to ask it. */
    public static <T> ReadAnswer<T> notInRetired() {
        return new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ZERO), ReadTrouble.NOT_IN_RETIRED.name());
    }

    /** The id of the account whose keys we use. */
    public String domainId() {
        return calls.domainId();
    }

    private <R, T> Try<T> once(R request, HttpRequestDef<R, ?> operation, Function<Json, T> mapping) {
        Try<T> result;
        Exchange exchange = Exchange.silent(Duration.ZERO);
        try {
            if (!calls.awaitTurn(operation.getName(), false, deadline)) {
                return trouble(exchange, ReadTrouble.OWN_PACE, null);
            }
            HttpRequest signed = calls.sign(request, operation, Map.of());
            Instant asked = clock.instant();
            Sighting sighting = wire.read(signed, deadline, cap);
            ErrorBody error = ErrorBody.in(sighting);
            exchange = calls.exchange(sighting, error);
            // What moves while an answer is on its way may be missing from it.
            result = interpret(sighting, error, exchange, json -> new ReadAnswer.Known<>(mapping.apply(json), asked));
        } catch (RuntimeException notBuilt) {
            result = trouble(exchange, ReadTrouble.NOT_SIGNED, null);
        }
        calls.note(operation.getName(), false, result.answer(), exchange);
        return result;
    }

    private static <T> Try<T> interpret(
            Sighting sighting,
            @Nullable ErrorBody error,
            Exchange exchange,
            Function<Json, ReadAnswer.Known<T>> mapping) {
        if (sighting.failure() != null) {
            return trouble(exchange, ReadTrouble.of(sighting.failure()), null);
        }
        int status = sighting.status() == null ? 0 : sighting.status();
        // Older operations answer 200 with CBC.0000 for success and with any other code for a refusal.
        if (status == 200 && (error == null || error.code().equals(ErrorBody.SUCCESS))) {
            return mapped(sighting, exchange, mapping);
        }
        String code = error == null ? "HTTP " + status : error.code();
        Verdict verdict = meant(status, code);
        if (status == 401 || status == 403 || verdict == Verdict.NOT_FOR_US || verdict == Verdict.UNAUTHORISED) {
            // Not there or not for us: unreadable, which is not the same as zero.
            return new Try<>(new ReadAnswer.Unreadable<>(exchange, code), null, null);
        }
        if (verdict == Verdict.REFUSED) {
            return trouble(exchange, ReadTrouble.REFUSED, null);
        }
        ReadTrouble trouble = switch (status) {
            case 408 -> ReadTrouble.NO_ANSWER_IN_TIME;
            case 429 -> ReadTrouble.THROTTLED;
            default ->
                status >= 500
                        ? ReadTrouble.SERVER_ERROR
                        : status / 100 == 3 ? ReadTrouble.REDIRECTED : ReadTrouble.REFUSED;
        };
        return trouble(exchange, trouble, sighting.retryAfter());
    }

    /** Retired interfaces say with 200 or 500 what the present ones say with 400 or 403. */
    private static @Nullable Verdict meant(int status, String code) {
        Verdict said = BssCode.verdict(BssCode.Family.READ, status, code);
        if (said != null || (status != 200 && status < 500)) {
            return said;
        }
        Verdict wrong = BssCode.verdict(BssCode.Family.READ, 400, code);
        return wrong == null ? BssCode.verdict(BssCode.Family.READ, 403, code) : wrong;
    }

    private static <T> Try<T> mapped(
            Sighting sighting, Exchange exchange, Function<Json, ReadAnswer.Known<T>> mapping) {
        try {
            Json json = Json.object(
                    sighting.body(),
                    sighting.headers().firstValue("Content-Type").orElse(null));
            return new Try<>(mapping.apply(json), null, null);
        } catch (Json.Unreadable | IllegalArgumentException unreadable) {
            return trouble(exchange, ReadTrouble.UNREADABLE_BODY, null);
        }
    }

    private static <T> Try<T> trouble(Exchange exchange, ReadTrouble trouble, @Nullable Duration retryAfter) {
        return new Try<>(new ReadAnswer.Unavailable<>(exchange, trouble.name()), trouble, retryAfter);
    }

    private static Duration backOff(int round, Try<?> last) {
        long base = last.trouble() == ReadTrouble.THROTTLED ? 2000L : 250L << round;
        long asked = last.retryAfter() == null ? 0 : Math.min(last.retryAfter().toMillis(), 10_000);
        return Duration.ofMillis(
                Math.max(asked, base) + ThreadLocalRandom.current().nextLong(base));
    }
}
