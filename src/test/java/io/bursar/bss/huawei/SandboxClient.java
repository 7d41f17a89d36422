package io.bursar.bss.huawei;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.util.unit.DataSize;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;

import io.bursar.bss.BssConnection;
import io.bursar.bss.ReadAnswer;
import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.world.WellKnown;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/** Our client and Huawei's own, both talking to a running sandbox as its master. */
public final class SandboxClient implements AutoCloseable {

    private final Wire wire;
    private final Reads reads;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BssClient sdk;

    public SandboxClient(RunningSandbox sandbox) {
        URI endpoint = sandbox.endpoint();
        BssSettings settings = new BssSettings(
                endpoint,
                List.of(),
                WellKnown.MASTER_ACCESS_KEY,
                WellKnown.MASTER_SECRET_KEY,
                WellKnown.MASTER_ID,
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                new BssSettings.Limits(DataSize.ofKilobytes(64), DataSize.ofMegabytes(32), 1000, 1000, Map.of()),
                Set.of());
        BssConnection connection = settings.connection();
        wire = new Wire(Wire.usualTrust(), settings.connectTimeout());
        Calls calls = new Calls(() -> connection, new Rates(settings.limits(), System::nanoTime), _ -> {}, meters);
        reads = new Reads(calls, wire, settings, Clock.systemUTC());
        sdk = BssClient.newBuilder()
                .withCredential(new GlobalCredentials()
                        .withDomainId(WellKnown.MASTER_ID)
                        .withAk(WellKnown.MASTER_ACCESS_KEY)
                        .withSk(WellKnown.MASTER_SECRET_KEY))
                .withEndpoint(endpoint.toString())
                .build();
    }

    public Reads reads() {
        return reads;
    }

    /** Huawei's client, as published. */
    public BssClient sdk() {
        return sdk;
    }

    /** How many calls of that operation ended in that class of answer. */
    public long calls(String operation, String answer) {
        return meters.get("bursar.bss.call")
                .tag("operation", operation)
                .tag("answer", answer)
                .timer()
                .count();
    }

    /** What an answer brought; fails when it brought nothing. */
    public static <T> T value(ReadAnswer<T> answer) {
        assertThat((Object) answer).isInstanceOf(ReadAnswer.Known.class);
        return ((ReadAnswer.Known<T>) answer).value();
    }

    @Override
    public void close() {
        wire.close();
    }
}
