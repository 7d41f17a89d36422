package io.bursar.bss.huawei;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.huaweicloud.sdk.core.http.HttpRequest;
import com.huaweicloud.sdk.core.http.HttpRequestDef;

import io.bursar.bss.BssConnection;
import io.bursar.bss.Exchange;
import io.micrometer.core.instrument.MeterRegistry;

/** What moves and reads share: the connection, the pace, and one line and one measurement for each call. */
final class Calls {

    private static final Logger log = LoggerFactory.getLogger("io.bursar.bss.calls");

    private record Signer(BssConnection connection, SignedRequests requests) {}

    private final Supplier<BssConnection> connection;
    private final Rates rates;
    private final Pause pause;
    private final MeterRegistry meters;
    private final Exchanges exchanges = new Exchanges(this::secrets);
    private volatile @Nullable Signer signer;

    Calls(Supplier<BssConnection> connection, Rates rates, Pause pause, MeterRegistry meters) {
        this.connection = connection;
        this.rates = rates;
        this.pause = pause;
        this.meters = meters;
    }

    /** Waits for its turn; false when that would take longer than {@code patience} or somebody interrupts. */
    boolean awaitTurn(String operation, boolean moves, Duration patience) {
        Duration wait = rates.reserve(operation, moves, patience);
        return wait != null && (wait.isZero() || rest(wait));
    }

    /** Waits; false when somebody interrupts. */
    boolean rest(Duration time) {
        try {
            pause.of(time);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Builds and signs with the SDK, as who we are at this moment. */
    <R> HttpRequest sign(R request, HttpRequestDef<R, ?> operation, Map<String, String> headers) {
        BssConnection now = connection.get();
        Signer current = signer;
        if (current == null || !current.connection().equals(now)) {
            current = new Signer(now, new SignedRequests(now));
            signer = current;
        }
        return current.requests().sign(request, operation, headers);
    }

    /** Who we are at this moment. */
    String domainId() {
        return connection.get().domainId();
    }

    Exchange exchange(Sighting sighting, @Nullable ErrorBody error) {
        return exchanges.of(sighting, error);
    }

    /** One line, one measurement; {@code answer} is the class of what we said to the caller. */
    void note(String operation, boolean moves, Object answer, Exchange exchange) {
        String kind = answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.timer("bursar.bss.call", "operation", operation, "answer", kind).record(exchange.took());
        log.atLevel(moves ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.DEBUG)
                .log(
                        "{} {}: HTTP {}, code {}, request id {}, {} ms",
                        operation,
                        kind,
                        exchange.status(),
                        exchange.code(),
                        exchange.requestId(),
                        exchange.took().toMillis());
    }

    private List<String> secrets() {
        Signer current = signer;
        return current == null
                ? List.of()
                : List.of(current.connection().accessKey(), current.connection().secretKey());
    }
}
