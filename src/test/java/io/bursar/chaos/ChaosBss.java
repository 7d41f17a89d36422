package io.bursar.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.flywaydb.core.Flyway;

import com.zaxxer.hikari.HikariDataSource;

import io.bursar.sandbox.Sandbox;
import io.bursar.sandbox.wire.Pause;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox at the real time, in a database that is not stopped. Its ledger is the oracle. */
final class ChaosBss implements AutoCloseable {

    private static final String TOKEN = "chaos-control";

    private final JsonMapper mapper = new JsonMapper();
    private final HikariDataSource dataSource = new HikariDataSource();
    private final Sandbox sandbox;

    ChaosBss(boolean guarded) throws IOException, InterruptedException {
        TestDatabase database = Postgres.emptyDatabase();
        Flyway.configure()
                .dataSource(database.owner())
                .schemas("sandbox")
                .defaultSchema("sandbox")
                .locations("classpath:db/sandbox")
                .placeholders(Map.of("application_role", TestDatabase.APPLICATION))
                .load()
                .migrate();
        dataSource.setDataSource(database.application());
        dataSource.setMaximumPoolSize(8);
        Clock clock = Clock.systemUTC();
        sandbox = Sandbox.start(
                new Sandbox.Setup(0, 20_260_115, TOKEN), dataSource, new Sandbox.Times(clock, clock, Pause.REAL));
        control("PUT", "switches", """
                {"throttle":"off","trans-id.guard":"%s"}""".formatted(guarded ? "on" : "off"));
    }

    URI endpoint() {
        return sandbox.endpoint();
    }

    /**
     * From now on that share of the allocations meets a fault. Each fault strikes one sending in a hundred, so as many
     * kinds are armed as there are percents; {@code turn} chooses which.
     */
    void spoil(int percent, int turn) throws IOException, InterruptedException {
        control("DELETE", "faults", "");
        for (int index = 0; index < percent; index++) {
            String fault = ChaosPlan.FAULTS.get((turn * percent + index) % ChaosPlan.FAULTS.size());
            control("POST", "faults", """
                    {"operation":"UpdateSubEnterpriseAmount","count":1000000,"percent":1,%s}""".formatted(fault));
        }
    }

    /** The change records cannot be read, until {@link #spoil} is called again. */
    void hideRecords() throws IOException, InterruptedException {
        control("POST", "faults", """
                {"operation":"ListCustomerAccountChangeRecords","count":1000000,"kind":"STATUS","status":503}""");
    }

    /** How often each amount really went out; each instruction has an amount of its own. */
    Map<String, Integer> effectsByAmount() throws IOException, InterruptedException {
        Map<String, Integer> effects = new HashMap<>();
        for (JsonNode effect : control("GET", "ledger", "").path("effects")) {
            effects.merge(effect.path("amount").asString(), 1, Integer::sum);
        }
        return effects;
    }

    /** Each time on a connection of its own: half an hour may lie between two, and a kept one is gone by then. */
    JsonNode control(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint().resolve("/sandbox/control/" + path))
                .header("X-Sandbox-Token", TOKEN)
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer;
        try (HttpClient http = HttpClient.newHttpClient()) {
            answer = http.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("control " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? mapper.createObjectNode() : mapper.readTree(answer.body());
    }

    @Override
    public void close() {
        sandbox.close();
        dataSource.close();
    }
}
