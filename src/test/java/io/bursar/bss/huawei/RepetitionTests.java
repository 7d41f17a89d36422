package io.bursar.bss.huawei;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.bursar.bss.BssConnection;
import io.bursar.bss.huawei.OperationTable.Interfaces;
import io.bursar.bss.huawei.OperationTable.Line;
import io.bursar.bss.huawei.RawServer.Behaviour;

import static org.assertj.core.api.Assertions.assertThat;

/** Counted at the socket, for every operation there is: a write goes out once, whatever comes back. */
class RepetitionTests {

    private static final Map<String, Behaviour> FAULTS = Map.of(
            "408", RawServer.json(408, ""),
            "429", RawServer.json(429, "{\"error_code\":\"APIG.0308\"}"),
            "500", RawServer.json(500, "{\"error_code\":\"CBC.0999\"}"),
            "502", RawServer.json(502, "{\"error_code\":\"APIGW.0201\"}"),
            "503 come back at once",
                    (line, request, number) ->
                            line.write("HTTP/1.1 503 Later\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"),
            "302",
                    (line, request, number) ->
                            line.write("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"),
            "cut off", (line, request, number) -> line.close());

    @Test
    void sendsEveryWriteOnce() {
        List<String> wrong = new ArrayList<>();
        FAULTS.forEach((fault, behaviour) -> {
            for (Interfaces interfaces : Interfaces.values()) {
                try (RawServer server = RawServer.answering(behaviour);
                        Ports ports = new Ports(
                                new BssConnection(server.endpoint(), World.DOMAIN, World.AK, World.SK),
                                interfaces.settings())) {
                    OperationTable.lines().stream()
                            .filter(it -> it.interfaces() == interfaces)
                            .filter(RepetitionTests::writes)
                            .forEach(it -> {
                                int before = server.received.size();
                                it.use().accept(ports);
                                int sent = server.received.size() - before;
                                if (sent != 1) {
                                    wrong.add(it.operation() + " after " + fault + ": " + sent);
                                }
                            });
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean writes(Line line) {
        return Arrays.stream(MoveOperation.values())
                .anyMatch(it -> it.huaweiName().equals(line.operation()));
    }
}
