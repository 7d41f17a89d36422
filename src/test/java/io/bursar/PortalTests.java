package io.bursar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.bursar.runtime.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole application, over a real port. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PortalTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void startsAsASandboxWithoutKeys(@Autowired Mode mode) {
        assertThat(mode).isEqualTo(Mode.SANDBOX);
    }

    @Test
    void tellsAnybodyThatItIsUpAndNothingMore() throws Exception {
        HttpResponse<String> answer = get("/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("components", "PostgreSQL", "role");
    }

    @Test
    void keepsTheOtherEndpointsOfActuatorClosed() throws Exception {
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(get("/actuator/health/databaseRoles").body()).doesNotContain("schema");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
