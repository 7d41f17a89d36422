package io.bursar.sandbox.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.RunningSandbox.Reply;
import io.bursar.sandbox.gate.SignedRequests;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may turn the sandbox, and what it refuses to be turned into. */
class ControlTests {

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @Test
    void obeysTheTokenAndTheMasterKeyAndNobodyElse() {
        assertThat(sandbox.get("/sandbox/control/state").status()).isEqualTo(200);
        assertThat(sandbox.send(SignedRequests.of(
                                sandbox.sub(), sandbox.endpoint(), "GET", "/sandbox/control/state", ""))
                        .verdict())
                .isEqualTo("403 SANDBOX.403");
        assertThat(sandbox.send(plain("GET", "state", "")
                                .header("X-Sandbox-Token", "guess")
                                .build())
                        .status())
                .isEqualTo(403);
        assertThat(sandbox.send(plain("GET", "state", "").build()).status()).isEqualTo(403);
    }

    /** A web page that has its own name resolve to this machine could otherwise use the well-known token. */
    @Test
    void answersOnlyToLoopbackNames() throws IOException {
        for (String host : new String[] {"evil.example", "127.0.0.1.evil.example", "127.0.0.1:80:80"}) {
            try (Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), sandbox.endpoint().getPort())) {
                socket.getOutputStream()
                        .write(("GET /sandbox/control/state HTTP/1.1\r\nHost: " + host
                                        + "\r\nX-Sandbox-Token: test-control\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 403");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | switches | {\"nonsense\":\"on\"}",
                "PUT  | switches | {\"throttle\":\"maybe\"}",
                "PUT  | clock | {\"instant\":\"tomorrow\"}",
                "POST | faults | {\"kind\":\"EARTHQUAKE\"}",
                "POST | faults | {\"kind\":\"DROP\",\"count\":0}",
                "POST | faults | {}",
                "POST | funds | {\"customer_id\":\"nobody\",\"amount\":\"1.00\"}",
                "POST | keys | {\"customer_id\":\"nobody\"}",
                "PUT  | customers/nobody | {\"status\":1}",
                "PUT  | coupons/nothing | {\"status\":\"FROZEN\"}",
                "POST | reset | {\"seed\":",
            })
    void refusesWhatMakesNoSense(String method, String path, String body) {
        assertThat(sandbox.send(plain(method, path, body)
                                .header("X-Sandbox-Token", "test-control")
                                .build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void knowsNoOtherControls() {
        Reply reply = sandbox.get("/sandbox/control/nothing");
        assertThat(reply.verdict()).isEqualTo("404 SANDBOX.404");
    }

    @Test
    void addsAndTakesFunds() {
        assertThat(sandbox.control(
                                "POST",
                                "funds",
                                "{\"customer_id\":\"" + WellKnown.MASTER_ID + "\",\"amount\":\"10.00\"}")
                        .path("balance")
                        .asString())
                .isEqualTo("1268422.37");
        assertThat(sandbox.control(
                                "POST",
                                "funds",
                                "{\"customer_id\":\"" + WellKnown.MASTER_ID
                                        + "\",\"amount\":\"10.00\",\"direction\":\"out\",\"trade_type\":\"REFUND\"}")
                        .path("balance")
                        .asString())
                .isEqualTo("1268412.37");
    }

    @Test
    void setsEverySwitchToItsOwnInitialValue() {
        for (Switch each : Switch.values()) {
            sandbox.set(each.key(), each.initial());
        }
        assertThat(sandbox.control("GET", "state", "").path("switches").size()).isEqualTo(Switch.values().length);
    }

    @Test
    void forgetsTransIdsOnDemand() {
        String body = "{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"amount\":\"1.00\",\"trans_id\":\"again\"}";
        String target = "/v2/enterprises/multi-accounts/transfer-amount";
        assertThat(sandbox.post(target, body).status()).isEqualTo(204);
        sandbox.control("DELETE", "trans-ids", "");
        assertThat(sandbox.post(target, body).status()).isEqualTo(204);
        assertThat(sandbox.effects("again")).isEqualTo(2);
    }

    @Test
    void findsEffectsByTheTestsOwnNumberWhateverTheTransId() {
        for (String transId : new String[] {"one", "two"}) {
            HttpRequest signed = SignedRequests.of(
                    sandbox.master(),
                    sandbox.endpoint(),
                    "POST",
                    "/v2/enterprises/multi-accounts/transfer-amount",
                    "{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"amount\":\"1.00\",\"trans_id\":\"" + transId
                            + "\"}");
            sandbox.send(HttpRequest.newBuilder(signed, (name, value) -> true)
                    .header("X-Bursar-Instruction", "I-1")
                    .build());
        }
        assertThat(sandbox.control("GET", "ledger?instruction=I-1", "")
                        .path("effects")
                        .size())
                .isEqualTo(2);
        assertThat(sandbox.control("GET", "ledger?instruction=I-2", "")
                        .path("effects")
                        .size())
                .isZero();
    }

    private HttpRequest.Builder plain(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(sandbox.endpoint() + "/sandbox/control/" + path))
                .method(method, BodyPublishers.ofString(body));
    }
}
