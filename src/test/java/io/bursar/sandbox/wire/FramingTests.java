package io.bursar.sandbox.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.gate.SignedRequests;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;

/** Bytes on a plain socket: a request that is not whole is never executed, unless the switch asks for a bad server. */
class FramingTests {

    private static final String TARGET = "/v2/enterprises/multi-accounts/transfer-amount";
    private static final String BODY = "{\"customer_id\":\"" + WellKnown.SUB_ID
            + "\",\"amount\":\"1.00\",\"balance_type\":\"BALANCE_TYPE_DEBIT\",\"trans_id\":\"cut\"}";

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @Test
    void neverExecutesABodyShorterThanAnnounced() throws IOException {
        assertThat(send(cut(10))).isEmpty();
        assertThat(sandbox.arrivals("cut")).isZero();
        assertThat(sandbox.control("GET", "ledger", "").path("effects").size()).isZero();
    }

    @Test
    void executesItWhenToldToBeABadServer() throws IOException {
        sandbox.set("framing", "lenient");
        // The trans_id is in the part that never arrived: moved, and not to be found under it.
        send(cut(16));
        assertThat(sandbox.effects("cut")).isZero();
        assertThat(sandbox.control("GET", "ledger", "").path("effects").size()).isEqualTo(1);
    }

    @Test
    void executesAWholeOneAndKeepsTheConnection() throws IOException {
        String twice =
                request(BODY, BODY.length()) + request(BODY, BODY.length()).replace("keep-alive", "close");
        String answers = send(twice);
        assertThat(answers).contains("HTTP/1.1 204 No Content", "HTTP/1.1 400 Bad Request", "CBC.99007009");
        assertThat(answers.split("\r\n\r\n", 2)[0]).doesNotContain("Content-Length");
    }

    @Test
    void readsChunks() throws IOException {
        String chunked = head("Transfer-Encoding: chunked") + Integer.toHexString(BODY.length()) + "\r\n" + BODY
                + "\r\n0\r\n\r\n";
        assertThat(send(chunked)).contains("204 No Content");
        assertThat(send(chunked.substring(0, chunked.length() - 7))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET / HTTP/2\r\n\r\n",
                "GET http://elsewhere/ HTTP/1.1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nx",
                "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length : 1\r\n\r\nx",
                "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
            })
    void refusesWhatIsAmbiguous(String bytes) throws IOException {
        assertThat(send(bytes)).startsWith("HTTP/1.1 400 ").contains("APIGW.0201");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        assertThat(send("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 414 ");
        assertThat(send("GET / HTTP/1.1\r\nA: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 494 ");
        assertThat(send("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n")).startsWith("HTTP/1.1 413 ");
    }

    /** A whole request without its last bytes. */
    private String cut(int bytes) {
        String whole = request(BODY, BODY.length());
        return whole.substring(0, whole.length() - bytes);
    }

    private String send(String bytes) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sandbox.endpoint().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String request(String body, int length) {
        return head("Content-Length: " + length) + body;
    }

    private String head(String framing) {
        String headers =
                SignedRequests.headers(sandbox.master(), sandbox.endpoint().getAuthority(), "POST", TARGET, BODY)
                        .entrySet()
                        .stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining());
        return "POST " + TARGET + " HTTP/1.1\r\n" + headers + framing + "\r\nConnection: keep-alive\r\n\r\n";
    }
}
