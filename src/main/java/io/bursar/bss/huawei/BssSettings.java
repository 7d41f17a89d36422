package io.bursar.bss.huawei;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import io.bursar.bss.BssConnection;
import io.bursar.bss.RetiredGroup;

/**
 * How BSS is reached ({@code bursar.bss.*}). Wrong values stop the start with a sentence that names the setting.
 *
 * @param endpoint https, or plain http on a loopback address; nothing behind the host and port
 * @param allowedHosts hosts that the endpoint may name; loopback addresses always may
 * @param accessKey together with secret key and domain id switches live mode on
 * @param domainId the master account's id; without it the SDK would ask IAM for it
 * @param connectTimeout until the connection stands, TLS included
 * @param readTimeout total deadline of one sending, from the first byte to the last
 * @param retired groups of operations that are asked through Huawei's retired interfaces
 */
@ConfigurationProperties("bursar.bss")
record BssSettings(
        @DefaultValue("https://bss.myhuaweicloud.com") URI endpoint,
        @DefaultValue("bss.myhuaweicloud.com") List<String> allowedHosts,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String domainId,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue Limits limits,
        @DefaultValue Set<RetiredGroup> retired) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    /**
     * What one call may take.
     *
     * @param moveBody the largest answer to a move that is read; more makes it unknown
     * @param readBody the largest answer to a read
     * @param readsPerSecond for each read operation
     * @param movesPerSecond for each operation that moves money
     * @param perSecond other rates by Huawei's name of the operation
     */
    record Limits(
            @DefaultValue("64KB") DataSize moveBody,
            @DefaultValue("32MB") DataSize readBody,
            @DefaultValue("5") int readsPerSecond,
            @DefaultValue("2") int movesPerSecond,
            @DefaultValue Map<String, Integer> perSecond) {

        Limits {
            positive("limits.reads-per-second", readsPerSecond);
            positive("limits.moves-per-second", movesPerSecond);
            perSecond.forEach((operation, rate) -> positive("limits.per-second." + operation, rate));
            sized("limits.move-body", moveBody);
            sized("limits.read-body", readBody);
        }

        private static void positive(String setting, int rate) {
            if (rate < 1 || rate > 1000) {
                throw wrong(setting, "must lie between 1 and 1000");
            }
        }

        private static void sized(String setting, DataSize size) {
            if (size.toBytes() < 1024 || size.toBytes() > 256L * 1024 * 1024) {
                throw wrong(setting, "must lie between 1KB and 256MB");
            }
        }
    }

    BssSettings {
        requireEndpoint(endpoint, allowedHosts);
        if (accessKey.isBlank() != secretKey.isBlank() || accessKey.isBlank() != domainId.isBlank()) {
            throw wrong(
                    accessKey.isBlank() ? "access-key" : secretKey.isBlank() ? "secret-key" : "domain-id",
                    "is missing: access-key, secret-key and domain-id are given together or not at all");
        }
        requireDuration("connect-timeout", connectTimeout);
        requireDuration("read-timeout", readTimeout);
    }

    /** Where BSS is and who we are there, when keys are given. */
    BssConnection connection() {
        return new BssConnection(endpoint, domainId, accessKey, secretKey);
    }

    private static void requireEndpoint(URI endpoint, List<String> allowedHosts) {
        String host = endpoint.getHost();
        if (host == null || endpoint.getScheme() == null) {
            throw wrong("endpoint", "must look like https://bss.myhuaweicloud.com");
        }
        boolean loopback = LOOPBACK.matcher(host).matches();
        String scheme = endpoint.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && loopback)) {
            throw wrong("endpoint", "must begin with https:// (plain http only for a loopback address)");
        }
        if (endpoint.getUserInfo() != null || endpoint.getQuery() != null || endpoint.getFragment() != null) {
            throw wrong("endpoint", "must be a host and a port only");
        }
        if (endpoint.getPath() != null
                && !endpoint.getPath().isEmpty()
                && !endpoint.getPath().equals("/")) {
            throw wrong("endpoint", "must not have a path");
        }
        if (!loopback && allowedHosts.stream().noneMatch(host::equalsIgnoreCase)) {
            throw wrong("endpoint", "names a host that is not in bursar.bss.allowed-hosts");
        }
    }

    private static void requireDuration(String setting, Duration value) {
        if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(Duration.ofMinutes(5)) > 0) {
            throw wrong(setting, "must lie between 1ms and 5m");
        }
    }

    private static IllegalArgumentException wrong(String setting, String why) {
        return new IllegalArgumentException("bursar.bss." + setting + " " + why + ".");
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "BssSettings[" + endpoint + ", keys " + (accessKey.isBlank() ? "none" : "****") + "]";
    }
}
