package io.bursar.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer says to the browser, and what is refused before anybody looks. */
@PortalTest
class HeadersTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private MockMvcTester portal;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/users", "/nothing", "/css/bursar.css", "/error", "/actuator/health"})
    void defendsEveryRoute(String path) {
        MvcTestResult answer = portal.get().uri(path).exchange();
        assertThat(answer).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(answer).headers().hasValue("X-Frame-Options", "DENY");
        assertThat(answer).headers().hasValue("Referrer-Policy", "same-origin");
        assertThat(answer).headers().hasValue("Cross-Origin-Opener-Policy", "same-origin");
        assertThat(answer).headers().hasValue("Cross-Origin-Resource-Policy", "same-origin");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self'", "style-src 'self'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.getResponse().getHeader("X-Request-Id")).hasSize(16);
        assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void asksBrowsersToStayWithHttps() {
        MvcTestResult answer = portal.get().uri("/sign-in").secure(true).exchange();
        assertThat(answer.getResponse().getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000", "includeSubDomains");
    }

    @Test
    void tiesTheSessionToThisHostOverHttps() {
        Cookie cookie = portal.get()
                .uri("/sign-in")
                .secure(true)
                .exchange()
                .getResponse()
                .getCookie("__Host-bursar");
        Objects.requireNonNull(cookie, "no cookie");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void keepsPagesOutOfCachesAndLeavesStyleInThem() throws Exception {
        String page = get("/sign-in").body();
        assertThat(get("/sign-in").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        String style = page.replaceAll("(?s).*href=\"(/css/bursar-[0-9a-f]{32}\\.css)\".*", "$1");
        assertThat(get(style).headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
        String icons = page.replaceAll("(?s).*href=\"(/img/icons-[0-9a-f]{32}\\.svg)#.*", "$1");
        assertThat(get(icons).statusCode()).isEqualTo(200);
        String tabler = page.replaceAll("(?s).*href=\"(/webjars/[^\"]+\\.css)\".*", "$1");
        assertThat(get(tabler).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"})
    void refusesMethodsThatNoPageUses(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/users"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/users", "/sign-out", "/account/password", "/setup", "/language", "/nothing"})
    void refusesAFormWithoutItsToken(String path) {
        MvcTestResult anonymous = portal.post().uri(path).exchange();
        assertThat(anonymous.getResponse().getStatus()).isEqualTo(302);
        assertThat(anonymous.getResponse().getHeader("Location")).isEqualTo("/sign-in?old");
    }

    @Test
    void keepsSetupShutWithoutItsLink() throws Exception {
        assertThat(get("/setup?token=guess").statusCode()).isEqualTo(404);
        assertThat(get("/setup").statusCode()).isEqualTo(404);
    }

    @Test
    void showsErrorsAsPagesWithAReferenceAndNothingElse() throws Exception {
        HttpResponse<String> answer = get("/setup?token=x");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.body()).contains("找不到页面", id).doesNotContain("Exception", "springframework");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
