package io.bursar.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Tells the portal's own sandbox what to do, as a tester with a terminal would. */
public final class SandboxControls {

    private final URI endpoint;

    public SandboxControls(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** The next allocation is not executed, and its connection ends without an answer. */
    public void dropTheNextAllocation() {
        post("faults", "{\"kind\":\"DROP\",\"operation\":\"UpdateSubEnterpriseAmount\"}");
    }

    /** The next allocation is refused with that code, and nothing moves. */
    public void refuseTheNextAllocation(String code) {
        post(
                "faults",
                "{\"kind\":\"STATUS\",\"operation\":\"UpdateSubEnterpriseAmount\","
                        + "\"status\":400,\"effect\":false,\"code\":\"%s\"}".formatted(code));
    }

    /** Somebody allocates in Huawei's console. */
    public void moveInTheConsole(String account, String amount) {
        post(
                "console-moves",
                "{\"kind\":\"allocate\",\"customer_id\":\"%s\",\"amount\":\"%s\"}".formatted(account, amount));
    }

    private void post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "/sandbox/control/" + path))
                .header("X-Sandbox-Token", "play-money-control")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
