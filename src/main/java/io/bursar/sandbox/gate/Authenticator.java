package io.bursar.sandbox.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Caller;
import io.bursar.sandbox.wire.WireRequest;
import io.bursar.sandbox.world.Keys;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;

/**
 * Who is calling: by signature or by token (multi-account.md 14.3, 14.4). More than five failures in a row lock a key
 * for five minutes, in which even correct signatures fail.
 */
final class Authenticator {

    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final Duration LOCK = Duration.ofMinutes(5);
    private static final int FAILURES_ALLOWED = 5;
    private static final Pattern HEADER = Pattern.compile(
            "SDK-HMAC-SHA256 Access=([^,\\s]+), ?SignedHeaders=([a-z0-9;\\-]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private record Failures(int inARow, Instant lockedUntil) {}

    private final World world;
    private final InstantSource wall;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    /** {@code wall} is real time, because clients sign with theirs. */
    Authenticator(World world, InstantSource wall) {
        this.world = world;
        this.wall = wall;
    }

    Caller authenticate(WireRequest request) throws NotAuthenticated {
        String authorization = request.header("Authorization");
        Caller caller = authorization == null ? byToken(request) : bySignature(request, authorization);
        String domain = request.header("X-Domain-Id");
        if (domain != null
                && !domain.equals(caller.customerId())
                && world.switches().is(Switch.SIGNATURE_DOMAIN, "checked")) {
            throw new NotAuthenticated("the domain id does not belong to the key");
        }
        return caller;
    }

    private Caller byToken(WireRequest request) throws NotAuthenticated {
        String token = request.header("X-Auth-Token");
        if (token == null) {
            throw new NotAuthenticated("x-auth-token not found");
        }
        Caller caller = world.keys().byToken(token, world.clock().instant());
        if (caller == null) {
            throw new NotAuthenticated("decrypt token fail");
        }
        return caller;
    }

    private Caller bySignature(WireRequest request, String authorization) throws NotAuthenticated {
        Matcher parts = HEADER.matcher(authorization);
        if (!parts.matches()) {
            throw new NotAuthenticated("verify aksk signature fail");
        }
        Keys.Key key = world.keys().find(parts.group(1));
        if (key == null) {
            throw new NotAuthenticated("Get secretKey failed");
        }
        String accessKey = key.caller().accessKey();
        Failures before = failures.getOrDefault(accessKey, new Failures(0, Instant.MIN));
        if (before.lockedUntil().isAfter(wall.instant())) {
            throw new NotAuthenticated("AK access failed to reach the limit, forbidden");
        }
        String problem = problem(request, key.secretKey(), parts.group(2), parts.group(3));
        if (problem != null) {
            failures.merge(accessKey, new Failures(1, Instant.MIN), (old, one) -> failedAgain(old));
            throw new NotAuthenticated(problem);
        }
        failures.remove(accessKey);
        return key.caller();
    }

    private Failures failedAgain(Failures old) {
        int inARow = old.inARow() + 1;
        return inARow > FAILURES_ALLOWED
                ? new Failures(0, wall.instant().plus(LOCK))
                : new Failures(inARow, Instant.MIN);
    }

    private @Nullable String problem(WireRequest request, String secretKey, String headerList, String signature) {
        List<String> signed = List.of(headerList.split(";", -1));
        String date = request.header("X-Sdk-Date");
        if (date == null || !signed.contains("host") || !signed.contains("x-sdk-date")) {
            return "verify aksk signature fail";
        }
        if (!withinSkew(date)) {
            return "calc ak sk signature fail:signature expired";
        }
        if (world.switches().is(Switch.FRAMING, "lenient") && !request.complete()) {
            // The bad server of reliability.md 5.1 executes what it got; its half body cannot match any signature.
            return null;
        }
        String expected = Signature.sign(secretKey, date, Signature.canonicalRequest(request, signed));
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII))
                ? null
                : "verify aksk signature fail";
    }

    private boolean withinSkew(String date) {
        try {
            Instant signedAt = LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
            return Duration.between(signedAt, wall.instant()).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
