package io.bursar.playground;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import io.bursar.bss.BssConnection;
import io.bursar.runtime.ConditionalOnMode;
import io.bursar.runtime.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in's control API (docs/sandbox.md, "Controls"). */
@Component
@ConditionalOnMode(Mode.SANDBOX)
class Knobs {

    private static final String CONTROL_TOKEN = "play-money-control";
    private static final int MILLISECONDS_TO_WAIT = 10_000;

    /**
     * How the stand-in is set.
     *
     * @param now on its own clock, UTC
     * @param offsetSeconds how far its clock is ahead of real time
     * @param switches by key
     */
    record State(Instant now, long offsetSeconds, List<Switch> switches) {}

    /** One switch; {@code choices} is empty where any text of its form is allowed. */
    record Switch(String key, String value, List<String> choices) {}

    /** A fault that will strike {@code remaining} more times. */
    record Armed(String operation, String kind, boolean effect, long remaining) {}

    /** Did not work; {@code why} is the stand-in's own sentence. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    private final RestClient client;
    private final JsonMapper mapper = new JsonMapper();

    Knobs(BssConnection connection, Environment settings) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(MILLISECONDS_TO_WAIT);
        requests.setReadTimeout(MILLISECONDS_TO_WAIT);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(connection.endpoint() + "/sandbox/control/")
                .defaultHeader("X-Sandbox-Token", settings.getProperty("bursar.sandbox.control-token", CONTROL_TOKEN))
                .build();
    }

    /** @throws Refused when the stand-in cannot be reached */
    State state() {
        JsonNode body = turn(HttpMethod.GET, "state", null);
        JsonNode choices = body.path("choices");
        List<Switch> switches = new ArrayList<>();
        new TreeMap<>(values(body.path("switches")))
                .forEach((key, value) -> switches.add(new Switch(key, value, texts(choices.path(key)))));
        return new State(
                Instant.parse(body.path("now").asString()),
                body.path("offset_seconds").asLong(),
                List.copyOf(switches));
    }

    /** What is armed, the next to strike first. */
    List<Armed> faults() {
        List<Armed> armed = new ArrayList<>();
        for (JsonNode each : turn(HttpMethod.GET, "faults", null).path("faults")) {
            armed.add(new Armed(
                    each.path("operation").asString(),
                    each.path("kind").asString(),
                    each.path("effect").asBoolean(),
                    each.path("remaining").asLong()));
        }
        return List.copyOf(armed);
    }

    /**
     * Turns one knob.
     *
     * @param path below {@code /sandbox/control/}
     * @param body null for none
     * @throws Refused when the stand-in says no, or cannot be reached
     */
    JsonNode turn(HttpMethod method, String path, @Nullable Map<String, ?> body) {
        try {
            var request = client.method(method).uri(path);
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(mapper.writeValueAsBytes(body));
            }
            return request.exchange(
                    (_, answer) -> read(answer.getStatusCode(), answer.getBody().readAllBytes()));
        } catch (ResourceAccessException away) {
            throw new Refused(String.valueOf(away.getMessage()));
        }
    }

    private JsonNode read(HttpStatusCode status, byte[] bytes) {
        JsonNode body = bytes.length == 0 ? mapper.createObjectNode() : mapper.readTree(bytes);
        if (!status.is2xxSuccessful()) {
            throw new Refused(body.path("error_code").asString("HTTP " + status.value()) + " "
                    + body.path("error_msg").asString(""));
        }
        return body;
    }

    private static Map<String, String> values(JsonNode object) {
        Map<String, String> values = new TreeMap<>();
        object.properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asString()));
        return values;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return List.copyOf(texts);
    }
}
