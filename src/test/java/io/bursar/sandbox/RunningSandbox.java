package io.bursar.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import com.zaxxer.hikari.HikariDataSource;

import io.bursar.bss.BssConnection;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.control.ControlPanel;
import io.bursar.sandbox.gate.SignedRequests;
import io.bursar.sandbox.wire.Pause;
import io.bursar.sandbox.world.WellKnown;
import io.bursar.sandbox.world.World;
import io.bursar.support.MutableClock;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A sandbox on a database of its own, at the time of Huawei's examples, and a client that talks to it. */
public final class RunningSandbox implements AutoCloseable {

    /** What was answered. */
    public record Reply(int status, String text, @Nullable String requestId) {

        /** The body as JSON. */
        public ObjectNode json() {
            return Json.read(text);
        }

        /** Status and code, e.g. {@code 400 CBC.0100}; the status alone when there is no code. */
        public String verdict() {
            String code = text.startsWith("{") ? json().path("error_code").asString("") : "";
            return (status + " " + code).strip();
        }
    }

    /** A pause that lasts until the test says so. */
    public static final class Hold {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        /** Returns when a request waits in it. */
        public void awaitReached() throws InterruptedException {
            if (!reached.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came to wait");
            }
        }

        /** Lets the request go on. */
        public void release() {
            released.countDown();
        }
    }

    private static final String TOKEN = "test-control";
    private static @Nullable RunningSandbox shared;

    private final TestDatabase database;
    private final HikariDataSource dataSource;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final InstantSource wall;
    private final MutableClock clock = MutableClock.at("2026-01-15T08:09:10Z");
    private final AtomicReference<@Nullable Hold> hold = new AtomicReference<>();
    private Sandbox sandbox;

    private RunningSandbox(InstantSource wall) {
        this.wall = wall;
        database = Postgres.emptyDatabase();
        Flyway.configure()
                .dataSource(database.owner())
                .schemas("sandbox")
                .defaultSchema("sandbox")
                .locations("classpath:db/sandbox")
                .placeholders(Map.of("application_role", TestDatabase.APPLICATION))
                .load()
                .migrate();
        dataSource = new HikariDataSource();
        dataSource.setDataSource(database.application());
        dataSource.setMaximumPoolSize(8);
        sandbox = start();
    }

    /** The one that most tests use, as new: switches, clock, ledgers and faults reset, not throttled. */
    public static synchronized RunningSandbox fresh() {
        RunningSandbox running = shared;
        if (running == null) {
            running = new RunningSandbox(Clock.systemUTC());
            shared = running;
        } else {
            running.clock.set(Instant.parse("2026-01-15T08:09:10Z"));
            running.control("POST", "reset", "{}");
        }
        running.set("throttle", "off");
        return running;
    }

    /** One of its own, whose gateway goes by that clock. */
    public static RunningSandbox withWall(InstantSource wall) {
        return new RunningSandbox(wall);
    }

    private Sandbox start() {
        return Sandbox.start(
                new Sandbox.Setup(0, 20_260_115, TOKEN), dataSource, new Sandbox.Times(clock, wall, this::pause));
    }

    private void pause(Duration duration) throws InterruptedException {
        Hold holding = hold.getAndSet(null);
        if (holding == null) {
            Pause.REAL.of(duration);
        } else {
            holding.reached.countDown();
            holding.released.await();
        }
    }

    /** The next pause of an armed delay lasts until released. */
    public Hold holdNextPause() {
        Hold next = new Hold();
        hold.set(next);
        return next;
    }

    /** Stops it and starts it on the same database. */
    public void restart() {
        sandbox.close();
        sandbox = start();
    }

    /** Where it listens. */
    public URI endpoint() {
        return sandbox.endpoint();
    }

    /** How a client reaches it as the master. */
    public BssConnection connection() {
        return sandbox.connection();
    }

    /** Every operation it has. */
    public List<Route> routes() {
        return Sandbox.operations(new World(dataSource, clock)).stream()
                .map(Operation::route)
                .toList();
    }

    /** The business clock. */
    public MutableClock clock() {
        return clock;
    }

    /** A client of the JDK's with a pool of its own. */
    public HttpClient http() {
        return http;
    }

    /** The master's signature at the gateway's present. */
    public SignedRequests.Signer master() {
        return new SignedRequests.Signer(WellKnown.MASTER_ACCESS_KEY, WellKnown.MASTER_SECRET_KEY, wall.instant());
    }

    /** The signature of the sub-account of the examples. */
    public SignedRequests.Signer sub() {
        return new SignedRequests.Signer(WellKnown.SUB_ACCESS_KEY, WellKnown.SUB_SECRET_KEY, wall.instant());
    }

    /** A GET as the master. */
    public Reply get(String target) {
        return send(SignedRequests.of(master(), endpoint(), "GET", target, ""));
    }

    /** A POST as the master. */
    public Reply post(String target, String body) {
        return send(SignedRequests.of(master(), endpoint(), "POST", target, body));
    }

    /** Whatever, as whoever. */
    public Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("X-Request-Id").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A control; fails when it is refused. */
    public JsonNode control(String method, String path, String body) {
        Reply reply = send(HttpRequest.newBuilder(URI.create(endpoint() + "/sandbox/control/" + path))
                .header(ControlPanel.TOKEN_HEADER, TOKEN)
                .method(method, BodyPublishers.ofString(body))
                .build());
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException("control " + path + ": " + reply);
        }
        return reply.text().isEmpty() ? Json.object() : reply.json();
    }

    /** Sets a switch. */
    public void set(String key, String value) {
        control("PUT", "switches", "{\"" + key + "\":\"" + value + "\"}");
    }

    /** Arms a fault. */
    public void arm(String json) {
        control("POST", "faults", json);
    }

    /** How many effects carry that trans_id. */
    public int effects(String transId) {
        return control("GET", "ledger?trans_id=" + transId, "").path("effects").size();
    }

    /** How many writes with that trans_id arrived. */
    public int arrivals(String transId) {
        return control("GET", "ledger?trans_id=" + transId, "").path("arrivals").size();
    }

    @Override
    public void close() {
        sandbox.close();
        dataSource.close();
    }
}
