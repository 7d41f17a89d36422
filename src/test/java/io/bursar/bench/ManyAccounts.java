package io.bursar.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Huawei for measuring: a master account with many sub-accounts in 120 units, told a hundred at a time. */
final class ManyAccounts implements AutoCloseable {

    private static final int UNITS = 120;
    private static final Pattern OFFSET = Pattern.compile("(?:^|&)offset=([0-9]+)");
    private static final Pattern LIMIT = Pattern.compile("(?:^|&)limit=([0-9]+)");

    private final HttpServer server;
    private final int accounts;
    private final Duration takes;

    private ManyAccounts(HttpServer server, int accounts, Duration takes) {
        this.server = server;
        this.accounts = accounts;
        this.takes = takes;
    }

    static ManyAccounts start(int accounts, Duration takes) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ManyAccounts huawei = new ManyAccounts(HttpServer.create(address, 50), accounts, takes);
        huawei.server.createContext("/", huawei::answer);
        huawei.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        huawei.server.start();
        return huawei;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            LockSupport.parkNanos(takes.toNanos());
            URI asked = exchange.getRequestURI();
            String body = asked.getPath().contains("organizations")
                    ? units()
                    : page(number(OFFSET, asked.getQuery(), 0), number(LIMIT, asked.getQuery(), 10));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String page(int offset, int limit) {
        String rows = IntStream.range(offset, Math.min(accounts, offset + limit))
                .map(row -> row + 1)
                .mapToObj(id -> """
                        {"id":"acc-%1$d","name":"acc-%1$d","display_name":"账号%1$d","status":1,"org_id":"o%2$d",\
                        "org_name":"单元%2$d","advance_pay":0}""".formatted(id, 2 + id % (UNITS - 1)))
                .collect(Collectors.joining(","));
        return "{\"total_count\":" + accounts + ",\"sub_customer_infos\":[" + rows + "]}";
    }

    private static String units() {
        String units = IntStream.rangeClosed(2, UNITS)
                .mapToObj("{\"id\":\"o%1$d\",\"name\":\"单元%1$d\",\"child_nodes\":[]}"::formatted)
                .collect(Collectors.joining(","));
        return "{\"root_id\":\"o1\",\"root_name\":\"单元1\",\"child_nodes\":[" + units + "]}";
    }

    private static int number(Pattern pattern, String query, int otherwise) {
        Matcher matcher = pattern.matcher(query == null ? "" : query);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
