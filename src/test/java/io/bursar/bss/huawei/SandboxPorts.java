package io.bursar.bss.huawei;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.util.unit.DataSize;

import io.bursar.bss.BssConnection;
import io.bursar.bss.ChangeRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Our client's ports on a running sandbox, for tests of what is built on them. */
public final class SandboxPorts implements AutoCloseable {

    private final Wire wire;
    private final Reads reads;

    public SandboxPorts(URI endpoint, String domain, String accessKey, String secretKey) {
        BssSettings settings = new BssSettings(
                URI.create("https://bss.myhuaweicloud.com"),
                List.of("bss.myhuaweicloud.com"),
                accessKey,
                secretKey,
                domain,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                new BssSettings.Limits(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1), 1000, 1000, Map.of()),
                Set.of());
        BssConnection connection = new BssConnection(endpoint, domain, accessKey, secretKey);
        this.wire = new Wire(Wire.usualTrust(), settings.connectTimeout());
        Calls calls = new Calls(
                () -> connection, new Rates(settings.limits(), System::nanoTime), _ -> {}, new SimpleMeterRegistry());
        this.reads = new Reads(calls, wire, settings, Clock.systemUTC());
    }

    public ChangeRecords changeRecords() {
        return new HuaweiChangeRecords(reads);
    }

    @Override
    public void close() {
        wire.close();
    }
}
