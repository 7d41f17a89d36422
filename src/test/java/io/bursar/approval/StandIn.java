package io.bursar.approval;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Huawei for measuring: every move is done after exactly that time, every reading is the same balance. */
final class StandIn implements AutoCloseable {

    private static final String BALANCE = """
            {"total_count":1,"amount_infos":[{"amount":"1000000","avail_transfer_amount":"900000","measure_id":1}]}""";

    private final HttpServer server;
    private final AtomicInteger moves = new AtomicInteger();
    private volatile long nanos;

    private StandIn(HttpServer server) {
        this.server = server;
    }

    static StandIn start() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        StandIn standIn =
                new StandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        standIn.server.createContext("/", standIn::answer);
        standIn.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        standIn.server.start();
        return standIn;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void takes(Duration time) {
        nanos = time.toNanos();
    }

    /** How many moves have arrived. */
    int moves() {
        return moves.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) {
                moves.incrementAndGet();
                LockSupport.parkNanos(nanos);
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            byte[] body = BALANCE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
