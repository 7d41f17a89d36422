package io.bursar.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;

/** A browser as far as a server notices, without the work of one: for measuring over HTTP. Safe for many threads. */
public final class HttpVisitor {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String portal;

    private HttpVisitor(int port) {
        this.portal = "http://localhost:" + port;
    }

    /** Not signed in. */
    public static HttpVisitor at(int port) {
        return new HttpVisitor(port);
    }

    /** A sample person of the sandbox, signed in. */
    public static HttpVisitor of(int port, String username) {
        HttpVisitor visitor = at(port);
        HttpResponse<String> answer =
                visitor.submit("/sign-in", "/sign-in", Map.of("username", username, "password", Visitor.PASSWORD));
        if (answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + answer.uri());
        }
        return visitor;
    }

    /** The page; anything but 200 throws. */
    public HttpResponse<String> get(String path) {
        return answered(HttpRequest.newBuilder(URI.create(portal + path)).build());
    }

    /** Submits the form of that page which leads to {@code action}, with its token, and follows. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(
                "_csrf",
                Jsoup.parse(get(page).body())
                        .expectFirst("form[action=" + action + "] input[name=_csrf]")
                        .val());
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answered(HttpRequest.newBuilder(URI.create(portal + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> answered(HttpRequest request) {
        HttpResponse<String> answer = sent(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
