package io.bursar.approval;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import io.bursar.support.HttpVisitor;

/** A browser that keeps the page of a request open, as far as the server notices: signs in, loads, asks every 2 s. */
final class LivePage {

    private final HttpVisitor visitor;
    private final RequestNumber number;
    private final List<Double> millis = new ArrayList<>();
    private final List<Integer> done = new ArrayList<>();
    private int pageBytes;
    private double pageMillis;
    private int mostBytes;

    private LivePage(HttpVisitor visitor, RequestNumber number) {
        this.visitor = visitor;
        this.number = number;
    }

    static LivePage open(int port, RequestNumber number) throws IOException, InterruptedException {
        return new LivePage(HttpVisitor.of(port, "li"), number);
    }

    /** Until the page says that nothing changes any more, and then once more as a whole. */
    void follow() throws IOException, InterruptedException {
        load();
        load();
        while (true) {
            TimeUnit.SECONDS.sleep(2);
            long start = System.nanoTime();
            HttpResponse<String> answer = visitor.get("/requests/" + number + "/progress");
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
        HttpResponse<String> answer = visitor.get("/requests/" + number);
        pageMillis = (System.nanoTime() - start) / 1e6;
        pageBytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static int doneOf(Document part) {
        return Integer.parseInt(part.expectFirst(".counts .tone-good dd").text().replace(",", ""));
    }
}
