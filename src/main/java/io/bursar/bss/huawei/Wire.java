package io.bursar.bss.huawei;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.MoveAnswer.NotSentReason;

/**
 * Sends a signed request once over the JDK's client: HTTP/1.1, no redirects, no repetition, a total deadline and a cap
 * on the answer.
 *
 * <p>Every move gets a connection of its own. Not because the JDK would repeat a POST on a pooled connection that has
 * died (it does not, and {@link Gate} would not give the body out again), but because such a connection dies
 * <em>unnoticed</em>: the move would end as unknown and cost people an investigation.
 */
final class Wire implements AutoCloseable {

    // These the JDK's client sets itself and refuses from us.
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "content-type", "connection");

    private final X509ExtendedTrustManager trust;
    private final Duration connectTimeout;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient pooled;

    Wire(X509ExtendedTrustManager trust, Duration connectTimeout) {
        if (System.getProperty("jdk.internal.httpclient.disableHostnameVerification") != null) {
            throw new IllegalStateException("jdk.internal.httpclient.disableHostnameVerification is set: "
                    + "Bursar does not send keys to a host whose name nobody checks.");
        }
        this.trust = trust;
        this.connectTimeout = connectTimeout;
        this.pooled = client(trust);
    }

    /** The authorities that this Java trusts ({@code javax.net.ssl.trustStore}). */
    static X509ExtendedTrustManager usualTrust() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no usual trust manager", impossible);
        }
    }

    /** Sends on a fresh connection. Never throws. */
    Sighting move(com.huaweicloud.sdk.core.http.HttpRequest request, Duration deadline, long cap) {
        Doorman doorman = new Doorman(trust);
        HttpClient client;
        try {
            client = client(doorman);
        } catch (RuntimeException problem) {
            return Sighting.none(problem);
        }
        try {
            Gate gate = new Gate(request);
            BooleanSupplier untouched = () -> gate.bar() || (isTls(request) && doorman.bar());
            return send(client, request, gate, deadline, cap).proven(untouched, isTls(request));
        } finally {
            client.shutdownNow();
        }
    }

    /** Sends on a pooled connection; only for what may be repeated. Never throws. */
    Sighting read(com.huaweicloud.sdk.core.http.HttpRequest request, Duration deadline, long cap) {
        return send(pooled, request, new Gate(request), deadline, cap);
    }

    @Override
    public void close() {
        pooled.shutdownNow();
        workers.shutdown();
    }

    private HttpClient client(X509ExtendedTrustManager trusted) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .sslContext(tls(trusted))
                .sslParameters(parameters)
                .executor(workers)
                .build();
    }

    private static SSLContext tls(X509ExtendedTrustManager trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trusted}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java cannot speak TLS", impossible);
        }
    }

    private static Sighting send(
            HttpClient client,
            com.huaweicloud.sdk.core.http.HttpRequest request,
            Gate gate,
            Duration deadline,
            long cap) {
        long started = System.nanoTime();
        AtomicReference<@Nullable ResponseInfo> head = new AtomicReference<>();
        CappedBody arriving = new CappedBody(cap);
        CompletableFuture<HttpResponse<byte[]>> answer = null;
        byte[] whole = null;
        Throwable failure = null;
        try {
            answer = client.sendAsync(translated(request, gate), info -> {
                head.set(info);
                return arriving;
            });
            whole = answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS).body();
        } catch (ExecutionException problem) {
            failure = problem.getCause() == null ? problem : problem.getCause();
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            failure = problem;
        } catch (TimeoutException | RuntimeException | Error problem) {
            failure = problem;
        }
        if (answer != null) {
            answer.cancel(true);
        }
        ResponseInfo seen = head.get();
        return new Sighting(
                false,
                seen == null ? null : seen.statusCode(),
                seen == null ? Sighting.NO_HEADERS : seen.headers(),
                whole == null ? arriving.soFar() : whole,
                failure,
                Duration.ofNanos(System.nanoTime() - started));
    }

    private static HttpRequest translated(com.huaweicloud.sdk.core.http.HttpRequest request, BodyPublisher body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(request.getUrl().toString()))
                .method(request.getMethod().name(), request.getBodyAsString() == null ? BodyPublishers.noBody() : body)
                .setHeader("Content-Type", "application/json;charset=UTF-8")
                .setHeader("Accept", "application/json");
        request.getHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    private static boolean isTls(com.huaweicloud.sdk.core.http.HttpRequest request) {
        return request.getUrl().getProtocol().equals("https");
    }

    /** Why a request stayed here, when its {@link Sighting} says that it did; null for a reason that is not listed. */
    static @Nullable NotSentReason reasonNotSent(Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _, TimeoutException _ -> NotSentReason.CONNECT_TIMEOUT;
            case ConnectException it
            when causedBy(it, UnresolvedAddressException.class) -> NotSentReason.HOST_NOT_FOUND;
            case UnknownHostException _ -> NotSentReason.HOST_NOT_FOUND;
            case ConnectException _ -> NotSentReason.CONNECTION_REFUSED;
            case SSLException _ -> NotSentReason.TLS_HANDSHAKE;
            case IOException it when it.getCause() instanceof IOException cause -> reasonNotSent(cause);
            default -> null;
        };
    }

    private static boolean causedBy(Throwable problem, Class<? extends Throwable> kind) {
        for (Throwable it = problem; it != null; it = it.getCause()) {
            if (kind.isInstance(it)) {
                return true;
            }
        }
        return false;
    }
}
