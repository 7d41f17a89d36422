package io.bursar.approval;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import io.bursar.support.Visitor;

/** A browser that keeps the page of a request open, as far as the server notices: signs in, loads, asks every 2 s. */
final class LivePage {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String portal;
    private final RequestNumber number;
    private final List<Double> millis = new ArrayList<>();
    private final List<Integer> done = new ArrayList<>();
    private int pageBytes;
    private double pageMillis;
    private int mostBytes;

    private LivePage(int port, RequestNumber number) {
        this.portal = "http://localhost:" + port;
        this.number = number;
    }

    static LivePage open(int port, RequestNumber number) throws IOException, InterruptedException {
        LivePage page = new LivePage(port, number);
        page.signIn("li");
        return page;
    }

    /** Until the page says that nothing changes any more, and then once more as a whole. */
    void follow() throws IOException, InterruptedException {
        load();
        load();
        while (true) {
            TimeUnit.SECONDS.sleep(2);
            long start = System.nanoTime();
            HttpResponse<String> answer = get("/requests/" + number + "/progress");
            millis.add((System.nanoTime() - start) / 1e6);
            mostBytes = Math.max(mostBytes, answer.body().getBytes(StandardCharsets.UTF_8).length);
            done.add(doneOf(Jsoup.parse(answer.body())));
            if (answer.headers().firstValue("HX-Refresh").isPresent()) {
                load();
                return;
            }
        }
    }

    boolean isLight() {
        return median() <= 100 && Collections.max(millis) <= 500 && mostBytes <= 20_000;
    }

    @Override
    public String toString() {
        boolean grows = done.stream().sorted().toList().equals(done);
        return String.format(
                Locale.ROOT,
                "page %.0f kB in %.0f ms; %d polls of at most %.1f kB, %.1f ms (worst %.1f ms), %s, in the end %d done",
                pageBytes / 1000.0,
                pageMillis,
                millis.size(),
                mostBytes / 1000.0,
                median(),
                Collections.max(millis),
                grows ? "counts only grew" : "COUNTS WENT BACK " + done,
                done.getLast());
    }

    private double median() {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private void load() throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = get("/requests/" + number);
        pageMillis = (System.nanoTime() - start) / 1e6;
        pageBytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static int doneOf(Document part) {
        return Integer.parseInt(part.expectFirst(".counts .tone-good dd").text().replace(",", ""));
    }

    private void signIn(String username) throws IOException, InterruptedException {
        String csrf = Jsoup.parse(get("/sign-in").body())
                .expectFirst("form[action=/sign-in] input[name=_csrf]")
                .val();
        String form = "username=" + username + "&password=" + encoded(Visitor.PASSWORD) + "&_csrf=" + encoded(csrf);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(portal + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + answer.uri());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(URI.create(portal + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
