package io.bursar.bss.huawei;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.huawei.RawServer.Behaviour;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can go wrong on the line below a move (reliability.md 5.3, N01 to N17), played by a bare socket. For each: at
 * most one request arrives, the call ends within its deadline, and we say what is certain and no more.
 */
class WireFaultTests {

    /** One fault: what the server does, and what we must say. */
    record Fault(String name, MoneyOrder order, Behaviour behaviour, String answer) {

        MoveAnswer from(RawServer server) {
            return answer.equals(LATE)
                    ? World.sendHastily(order, server.endpoint())
                    : World.send(order, server.endpoint());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Duration SLACK = Duration.ofSeconds(4);
    private static final String SLOW_HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
    private static final String LOST = "Unknown CONNECTION_LOST";
    private static final String ODD = "Unknown UNEXPECTED_SUCCESS";
    private static final String LATE = "Unknown NO_ANSWER_IN_TIME";

    static final List<Fault> afterReading = List.of(
            funds("closed after processing", (line, request, number) -> line.close(), LOST),
            funds("reset after processing", (line, request, number) -> line.reset(), LOST),
            funds(
                    "503 at once again",
                    raw("HTTP/1.1 503 No\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"),
                    "Unknown SERVER_ERROR"),
            funds("408", raw("HTTP/1.1 408 Late\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), LATE),
            funds(
                    "302",
                    raw("HTTP/1.1 302 Go\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"),
                    "Unknown REDIRECTED"),
            funds(
                    "307",
                    raw("HTTP/1.1 307 Go\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"),
                    "Unknown REDIRECTED"),
            funds("silence", (line, request, number) -> line.hold(20_000), LATE),
            funds("slow head", (line, request, number) -> trickle(line, "HTTP/1.1 204 No Content\r\n\r\n"), LATE),
            funds("slow body", (line, request, number) -> trickle(line, SLOW_HEAD, "x".repeat(1000)), LATE),
            funds(
                    "cut in the body",
                    (line, request, number) -> {
                        line.write("HTTP/1.1 400 Bad\r\nContent-Length: 500\r\n\r\n{\"error_code\":\"CBC.0100\"");
                        line.close();
                    },
                    LOST),
            funds("not HTTP at all", raw("SSH-2.0-OpenSSH_9.9\r\n"), LOST),
            funds("a head of one megabyte", raw("HTTP/1.1 204 No\r\nX-A: " + "a".repeat(1 << 20) + "\r\n\r\n"), LOST),
            funds("a body too large", (line, request, number) -> flood(line), ODD),
            funds("chunks without end", (line, request, number) -> floodOfChunks(line), ODD),
            funds("200 empty", RawServer.json(200, ""), ODD),
            funds("200 {}", RawServer.json(200, "{}"), ODD),
            funds("200 with an error code", RawServer.json(200, error("CBC.99005003")), ODD),
            funds(
                    "200 HTML",
                    (line, request, number) ->
                            line.write(RawServer.response(200, "text/html", "<html>maintenance</html>")),
                    ODD),
            funds("202", RawServer.json(202, "{}"), ODD),
            funds(
                    "502 HTML",
                    (line, request, number) ->
                            line.write(RawServer.response(502, "text/html", "<html>bad gateway</html>")),
                    "Unknown SERVER_ERROR"),
            coupon("a coupon's 204", RawServer.json(204, ""), ODD),
            coupon("a coupon's {}", RawServer.json(200, "{}"), ODD),
            coupon("an empty coupon id", RawServer.json(200, "{\"sub_coupon_id\":\" \"}"), ODD),
            coupon("truncated JSON", RawServer.json(200, "{\"sub_coupon_id\":\"CP2\""), ODD),
            coupon("a name twice", RawServer.json(200, "{\"sub_coupon_id\":\"A\",\"sub_coupon_id\":\"B\"}"), ODD),
            coupon("something behind it", RawServer.json(200, "{\"sub_coupon_id\":\"A\"}{}"), ODD),
            coupon("a byte order mark", RawServer.json(200, "\uFEFF{\"sub_coupon_id\":\"A\"}"), ODD),
            coupon(
                    "another character set",
                    (line, request, number) -> line.write(
                            RawServer.response(200, "application/json;charset=GBK", "{\"sub_coupon_id\":\"A\"}")),
                    ODD),
            coupon(
                    "Chinese in GBK",
                    (line, request, number) -> {
                        byte[] body = "{\"sub_coupon_id\":\"代金券\"}".getBytes(Charset.forName("GBK"));
                        line.write("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n");
                        line.write(body);
                    },
                    ODD),
            coupon(
                    "success with an error code",
                    RawServer.json(200, "{\"sub_coupon_id\":\"A\",\"error_code\":\"CBC.99000043\"}"),
                    ODD),
            funds("an error that is null", RawServer.json(400, "null"), "Unknown UNLISTED_CODE"),
            funds("an error that is a list", RawServer.json(400, "[1]"), "Unknown UNLISTED_CODE"),
            funds("an error code of null", RawServer.json(400, "{\"error_code\":null}"), "Unknown UNLISTED_CODE"),
            funds(
                    "an error code in two spellings",
                    RawServer.json(400, "{\"error_code\":\"CBC.0100\",\"error_code\":\"CBC.99000043\"}"),
                    "Unknown UNLISTED_CODE"),
            funds(
                    "an error that is not UTF-8",
                    (line, request, number) -> {
                        line.write("HTTP/1.1 400 Bad\r\nContent-Length: 28\r\n\r\n");
                        line.write("{\"error_code\":\"CBC.0100\u00ff\"}  ".getBytes(StandardCharsets.ISO_8859_1));
                    },
                    "Unknown UNLISTED_CODE"),
            funds("a 429 without a code", RawServer.json(429, ""), "Unknown UNLISTED_CODE"));

    @ParameterizedTest
    @FieldSource("afterReading")
    void sendsOnceAndSaysNoMoreThanIsCertain(Fault fault) {
        try (RawServer server = RawServer.answering(fault.behaviour())) {
            MoveAnswer answer = fault.from(server);

            assertThat(World.word(answer)).isEqualTo(fault.answer());
            assertThat(server.received).hasSize(1);
            if (fault.answer().equals(LATE)) {
                assertThat(answer.exchange().took()).isLessThan(World.DEADLINE.plus(SLACK));
            }
        }
    }

    static final List<Fault> beforeReading = List.of(
            funds("FIN before reading", (line, request, number) -> line.close(), "Unknown CONNECTION_LOST|NotSent .*"),
            funds("RST before reading", (line, request, number) -> line.reset(), "Unknown CONNECTION_LOST|NotSent .*"),
            funds("never reads", (line, request, number) -> line.hold(20_000), LATE));

    /** Whether our body had left when the server hung up is a race; either answer is true, and never a second body. */
    @ParameterizedTest
    @FieldSource("beforeReading")
    void claimsNothingWhenTheServerHangsUpUnread(Fault fault) {
        try (RawServer server = RawServer.beforeReading(fault.behaviour())) {
            assertThat(World.word(fault.from(server))).matches(fault.answer());
        }
    }

    @Test
    void knowsThatNothingWasSentToAClosedPort() throws IOException {
        int port;
        try (ServerSocket closed = RawServer.plainListener()) {
            port = closed.getLocalPort();
        }
        assertThat(World.word(World.send(World.FUNDS, URI.create("http://localhost:" + port))))
                .isEqualTo("NotSent CONNECTION_REFUSED");
    }

    @Test
    void knowsThatNothingWasSentToAHostNobodyKnows() {
        assertThat(World.word(World.send(World.FUNDS, URI.create("https://nowhere.bss.test"))))
                .isEqualTo("NotSent HOST_NOT_FOUND");
    }

    @Test
    void knowsThatNothingWasSentWhenNobodyAccepts() throws IOException {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 8; i++) {
                SocketChannel channel = SocketChannel.open();
                waiting.add(channel);
                channel.configureBlocking(false);
                channel.connect(full.getLocalSocketAddress());
            }
            assertThat(World.word(
                            World.sendHastily(World.FUNDS, URI.create("http://127.0.0.1:" + full.getLocalPort()))))
                    .isEqualTo("NotSent CONNECT_TIMEOUT");
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    @Test
    void triesOnlyOneOfTwoAddresses() {
        try (RawServer server = RawServer.everywhere((line, request, number) -> line.close())) {
            assertThat(World.word(World.send(
                            World.FUNDS, server.endpoint("two.bss.test").resolve("/"))))
                    .isEqualTo(LOST);
            assertThat(server.received).hasSize(1);
        }
    }

    @Test
    void givesEachMoveAConnectionOfItsOwn() {
        Behaviour firstThenCut = (line, request, number) -> {
            if (number == 1) {
                line.write("HTTP/1.1 204 No Content\r\n\r\n");
            } else {
                line.close();
            }
        };
        try (RawServer server = RawServer.answering(firstThenCut);
                World world = new World(server.endpoint())) {
            HuaweiMoves moves = world.moves();

            assertThat(World.word(moves.prepare(World.FUNDS).send())).isEqualTo("Accepted None[]");
            assertThat(World.word(moves.prepare(World.FUNDS).send())).isEqualTo(LOST);
            assertThat(server.received).hasSize(2);
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    void postsOnceEvenOnAPooledConnectionThatDies() {
        Behaviour firstThenCut = (line, request, number) -> {
            if (number == 1) {
                line.write("HTTP/1.1 204 No Content\r\n\r\n");
            } else {
                line.close();
            }
        };
        try (RawServer server = RawServer.answering(firstThenCut);
                World world = new World(server.endpoint())) {
            for (int i = 0; i < 2; i++) {
                world.wire.read(
                        world.calls.sign(
                                new Posting.Parcel("{}", World.DOMAIN),
                                MoveOperation.ALLOCATE_FUNDS.definition(),
                                java.util.Map.of()),
                        World.DEADLINE,
                        1000);
            }
            assertThat(server.received).hasSize(2);
            assertThat(server.connections).hasValue(1);
        }
    }

    private static Fault funds(String name, Behaviour behaviour, String answer) {
        return new Fault(name, World.FUNDS, behaviour, answer);
    }

    private static Fault coupon(String name, Behaviour behaviour, String answer) {
        return new Fault(name, World.COUPON, behaviour, answer);
    }

    private static String error(String code) {
        return "{\"error_code\":\"" + code + "\",\"error_msg\":\"x\"}";
    }

    private static Behaviour raw(String response) {
        return (line, request, number) -> line.write(response);
    }

    private static void trickle(RawServer.Line line, String... parts) throws Exception {
        for (int part = 0; part < parts.length; part++) {
            if (part < parts.length - 1) {
                line.write(parts[part]);
                continue;
            }
            for (char letter : parts[part].toCharArray()) {
                line.write(String.valueOf(letter));
                if (!line.hold(100)) {
                    return;
                }
            }
        }
    }

    private static void flood(RawServer.Line line) throws Exception {
        line.write("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
        byte[] much = new byte[1 << 16];
        while (line.hold(0)) {
            line.write(much);
        }
    }

    private static void floodOfChunks(RawServer.Line line) throws Exception {
        line.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (line.hold(0)) {
            line.write("400\r\n" + "x".repeat(1024) + "\r\n");
        }
    }
}
