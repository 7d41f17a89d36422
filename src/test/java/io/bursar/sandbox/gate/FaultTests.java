package io.bursar.sandbox.gate;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What goes wrong on demand, and whether the money moved all the same: multi-account.md 16.16. */
class FaultTests {

    private static final String TARGET = "/v2/enterprises/multi-accounts/transfer-amount";

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @ParameterizedTest
    @CsvSource({
        "408, false", "408, true", "429, false", "500, false", "500, true", "502, false", "502, true",
        "503, false", "503, true", "504, false", "504, true", "302, false", "302, true", "401, false"
    })
    void answersAStatusWithOrWithoutTheEffect(int status, boolean effect) throws Exception {
        arm("STATUS", ",\"status\":" + status + ",\"effect\":" + effect + ",\"retry_after\":\"0\"");
        HttpResponse<String> response = sandbox.http().send(allocate("s"), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("0");
        assertThat(sandbox.effects("s")).isEqualTo(effect ? 1 : 0);
        assertThat(sandbox.arrivals("s")).isEqualTo(1);
    }

    @Test
    void answersAnyCode() {
        arm("STATUS", ",\"status\":400,\"code\":\"CBC.12345\"");
        assertThat(sandbox.send(allocate("x")).verdict()).isEqualTo("400 CBC.12345");
        arm("STATUS", ",\"status\":400,\"code\":\"CBC.99000043\",\"effect\":true");
        assertThat(sandbox.send(allocate("y")).verdict()).isEqualTo("400 CBC.99000043");
        assertThat(sandbox.effects("y")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"DROP, false", "DROP, true", "RESET, false", "RESET, true"})
    void endsTheConnectionBeforeOrAfterTheEffect(String kind, boolean effect) {
        arm(kind, ",\"effect\":" + effect);
        assertThatThrownBy(() -> sandbox.http().send(allocate("d"), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.effects("d")).isEqualTo(effect ? 1 : 0);
        assertThat(sandbox.arrivals("d")).isEqualTo(1);
    }

    @Test
    void tellsFreshConnectionsFromPooledOnes() throws Exception {
        arm("STATUS", ",\"status\":502,\"connection\":\"POOLED\",\"effect\":true");
        // The pool of this client has a connection from arming the fault through the same client.
        assertThat(sandbox.send(allocate("pooled")).status()).isEqualTo(502);
        arm("STATUS", ",\"status\":502,\"connection\":\"FRESH\"");
        assertThat(sandbox.send(allocate("again")).status()).isEqualTo(204);
        try (HttpClient fresh = HttpClient.newHttpClient()) {
            assertThat(fresh.send(allocate("fresh"), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(502);
        }
    }

    @Test
    void executesAlthoughTheClientGaveUp() throws Exception {
        arm("DELAY_AFTER", "");
        RunningSandbox.Hold hold = sandbox.holdNextPause();
        var answer = sandbox.http().sendAsync(allocate("late"), BodyHandlers.ofString());
        hold.awaitReached();
        assertThat(answer).isNotDone();
        assertThat(sandbox.effects("late")).isEqualTo(1);
        answer.cancel(true);
        hold.release();
    }

    @Test
    void executesOnlyAfterTheDelay() throws Exception {
        arm("DELAY_BEFORE", "");
        RunningSandbox.Hold hold = sandbox.holdNextPause();
        var answer = sandbox.http().sendAsync(allocate("slow"), BodyHandlers.ofString());
        hold.awaitReached();
        assertThat(sandbox.effects("slow")).isZero();
        hold.release();
        assertThat(answer.join().statusCode()).isEqualTo(204);
        assertThat(sandbox.effects("slow")).isEqualTo(1);
    }

    @Test
    void spoilsTheBody() {
        arm("HTML", ",\"effect\":true");
        assertThat(sandbox.send(allocate("b1")).text()).startsWith("<!DOCTYPE html>");
        arm("NULL_CODE", "");
        assertThat(sandbox.send(allocate("b2")).text()).isEqualTo("{\"error_code\":null,\"error_msg\":null}");
        arm("ERROR_IN_200", "");
        assertThat(sandbox.send(allocate("b3")).verdict()).isEqualTo("200 CBC.0999");
        arm("EMPTY_200", "");
        assertThat(sandbox.send(allocate("b4")).verdict()).isEqualTo("200");
        arm("EMPTY_OBJECT", "");
        assertThat(sandbox.send(allocate("b5")).text()).isEqualTo("{}");
        arm("DUPLICATE_KEYS", "");
        assertThat(sandbox.send(allocate("b6")).text()).startsWith("\uFEFF");
        arm("WRONG_CHARSET", "");
        assertThat(sandbox.send(allocate("b7")).text()).contains("\uFFFD");
        assertThat(sandbox.effects("b1")).isEqualTo(1);
        assertThat(sandbox.effects("b2")).isZero();
    }

    @Test
    void cutsTheBodyInTheMiddle() {
        arm("TRUNCATED", ",\"effect\":true");
        assertThatThrownBy(() -> sandbox.http().send(allocate("t"), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.effects("t")).isEqualTo(1);
    }

    @Test
    void tricklesAndDoesNotEnd() {
        for (String kind : new String[] {"TRICKLE", "ENDLESS"}) {
            arm(kind, ",\"delay_millis\":200,\"effect\":true");
            var answer = sandbox.http().sendAsync(allocate(kind), BodyHandlers.discarding());
            assertThatThrownBy(() -> answer.get(400, TimeUnit.MILLISECONDS))
                    .isInstanceOfAny(TimeoutException.class, ExecutionException.class);
            answer.cancel(true);
            assertThat(sandbox.effects(kind)).isEqualTo(1);
        }
    }

    @Test
    void answersTwice() throws Exception {
        arm("TWICE", ",\"effect\":true,\"delay_millis\":50");
        assertThat(sandbox.http().send(allocate("two"), BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
        assertThat(sandbox.effects("two")).isEqualTo(1);
    }

    @Test
    void firesAsOftenAsToldAndInOrder() {
        sandbox.arm("{\"kind\":\"STATUS\",\"status\":503,\"count\":2,"
                + "\"skip\":1,\"operation\":\"UpdateSubEnterpriseAmount\"}");
        sandbox.arm("{\"kind\":\"STATUS\",\"status\":504,\"operation\":\"ReclaimSubEnterpriseAmount\"}");
        assertThat(sandbox.send(allocate("1")).status()).isEqualTo(204);
        assertThat(sandbox.send(allocate("2")).status()).isEqualTo(503);
        assertThat(sandbox.control("GET", "faults", "").path("faults").size()).isEqualTo(2);
        assertThat(sandbox.send(allocate("2")).status()).isEqualTo(503);
        assertThat(sandbox.send(allocate("2")).status()).isEqualTo(204);
        assertThat(sandbox.control("DELETE", "faults", "").path("faults").size())
                .isZero();
    }

    @Test
    void throwsTheSameDiceForTheSameSeed() {
        assertThat(rollOfStatuses()).isEqualTo(rollOfStatuses()).contains("502", "204");
    }

    private String rollOfStatuses() {
        sandbox.control("POST", "reset", "{\"seed\":7}");
        sandbox.set("throttle", "off");
        sandbox.arm("{\"kind\":\"STATUS\",\"status\":502,\"count\":1000,\"percent\":40}");
        StringBuilder statuses = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            statuses.append(sandbox.send(allocate("roll" + i)).status()).append(' ');
        }
        return statuses.toString();
    }

    private void arm(String kind, String more) {
        sandbox.arm("{\"kind\":\"" + kind + "\"" + more + "}");
    }

    private HttpRequest allocate(String transId) {
        String body =
                "{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"amount\":\"1.00\",\"trans_id\":\"" + transId + "\"}";
        return HttpRequest.newBuilder(
                        SignedRequests.of(sandbox.master(), sandbox.endpoint(), "POST", TARGET, body),
                        (name, value) -> true)
                .timeout(Duration.ofSeconds(5))
                .build();
    }
}
