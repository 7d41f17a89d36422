package io.bursar.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.renewal.TermResource;
import io.bursar.bss.renewal.TermResource.Status;

/**
 * Which yearly/monthly resources, as it stands in the address.
 *
 * @param within {@code 7}, {@code 30} or {@code 90} days until they expire, {@code expired}, {@code frozen}, or
 *     {@code all}
 * @param service Huawei's code of a cloud service
 * @param policy what happens when it expires
 * @param project id of an enterprise project
 * @param q part of a name or id
 */
record RenewalFilter(String within, String service, String policy, String region, String project, String q) {

    /** What the page offers, in its order. */
    static final List<String> WITHIN = List.of("7", "30", "90", "expired", "frozen", "all");

    private static final String USUAL = "30";
    private static final int LONGEST = 64;

    RenewalFilter {
        within = within != null && WITHIN.contains(within) ? within : USUAL;
        service = text(service);
        policy = text(policy);
        region = text(region);
        project = text(project);
        q = text(q);
    }

    static RenewalFilter of(Map<String, String> parameters) {
        return new RenewalFilter(
                parameters.getOrDefault("within", USUAL),
                parameters.getOrDefault("service", ""),
                parameters.getOrDefault("policy", ""),
                parameters.getOrDefault("region", ""),
                parameters.getOrDefault("project", ""),
                parameters.getOrDefault("q", ""));
    }

    /** Whether anything besides the time is limited. */
    public boolean isSet() {
        return !(service + policy + region + project + q).isEmpty();
    }

    /** The parameters that filter, without what is empty. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("within", within);
        values.put("service", service);
        values.put("policy", policy);
        values.put("region", region);
        values.put("project", project);
        values.put("q", q);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    RenewalFilter within(String other) {
        return new RenewalFilter(other, service, policy, region, project, q);
    }

    boolean fits(Held held, Instant now) {
        return isWithin(held.main(), now) && fitsBesidesTime(held);
    }

    boolean fitsBesidesTime(Held held) {
        TermResource it = held.main();
        CloudOrder.Project own = it.place().enterpriseProject();
        String wanted = q.toLowerCase(Locale.ROOT);
        return is(service, it.type().service().code())
                && is(policy, it.expiryPolicy().name())
                && is(region, it.place().region())
                && is(project, own == null ? null : own.id())
                && (it.name() + " " + it.id()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    boolean isWithin(TermResource it, Instant now) {
        return switch (within) {
            case "expired" -> it.status() == Status.EXPIRED;
            case "frozen" -> it.status() == Status.FROZEN;
            case "all" -> true;
            default -> {
                Instant expiry = it.term().expiresAt();
                yield it.status() == Status.IN_USE
                        && expiry != null
                        && expiry.isBefore(now.plus(Duration.ofDays(Long.parseLong(within))));
            }
        };
    }

    private static boolean is(String wanted, @Nullable String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static String text(@Nullable String value) {
        return value == null || value.length() > LONGEST ? "" : value.strip();
    }
}
