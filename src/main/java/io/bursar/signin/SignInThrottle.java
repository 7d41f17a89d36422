package io.bursar.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.identity.UserId;

/**
 * Slows guessing down without ever locking anybody out: failures are counted for the name at that address, for the
 * name anywhere, for the address, and (once the password was right) for codes, and each has its own delay that doubles
 * up to a limit. Somebody who guesses an approver's password from elsewhere can delay that approver by a minute, no
 * more. Counts start again after a day.
 *
 * <p>A name that does not exist is treated like one that does, and only its hash is kept: people type their password
 * into the wrong field.
 */
@Component
class SignInThrottle {

    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What failures are counted for. */
    private enum Scope {
        NAME_AT_ADDRESS(5, Duration.ofSeconds(30), Duration.ofMinutes(15)),
        NAME(20, Duration.ofSeconds(15), Duration.ofMinutes(1)),
        ADDRESS(50, Duration.ofSeconds(15), Duration.ofMinutes(5)),
        /** Codes after the right password; by user alone: there are only a million. */
        CODE(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

        private final int free;
        private final Duration first;
        private final Duration most;

        Scope(int free, Duration first, Duration most) {
            this.free = free;
            this.first = first;
            this.most = most;
        }

        String key(String username, String address) {
            return switch (this) {
                case NAME_AT_ADDRESS -> hash("both", username, address);
                case NAME -> hash("name", username);
                case ADDRESS -> hash("address", address);
                case CODE -> hash("code", username);
            };
        }

        Duration delayAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration doubled = first.multipliedBy(1L << Math.min(10, failures - free));
            return doubled.compareTo(most) > 0 ? most : doubled;
        }
    }

    /** How long this name has to wait at this address; zero when it may try. */
    Duration waitFor(String username, String address) {
        return waitFor(keys(username, address));
    }

    /** How long this person has to wait before the next code; zero when it may be given. */
    Duration waitForCode(UserId user) {
        return waitFor(List.of(codeKey(user)));
    }

    void codeFailed(UserId user) {
        count(Scope.CODE, codeKey(user));
    }

    void codeSucceeded(UserId user) {
        jdbc.sql("delete from sign_in_throttle where key = :key")
                .param("key", codeKey(user))
                .update();
    }

    private static String codeKey(UserId user) {
        return Scope.CODE.key(user.toString(), "");
    }

    private Duration waitFor(List<String> keys) {
        Instant now = clock.instant();
        return jdbc.sql("select max(free_at) from sign_in_throttle where key in (:keys)")
                .param("keys", keys)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .filter(now::isBefore)
                .map(free -> Duration.between(now, free))
                .orElse(Duration.ZERO);
    }

    /** Counts a failure; inside the caller's transaction. */
    void failed(String username, String address) {
        for (Scope scope : List.of(Scope.NAME_AT_ADDRESS, Scope.NAME, Scope.ADDRESS)) {
            count(scope, scope.key(username, address));
        }
    }

    /** The right password was given: this person's own counts are forgotten, the address's is not. */
    void succeeded(String username, String address) {
        jdbc.sql("delete from sign_in_throttle where key in (:keys)")
                .param("keys", List.of(Scope.NAME_AT_ADDRESS.key(username, address), Scope.NAME.key(username, "")))
                .update();
        jdbc.sql("delete from sign_in_throttle where last_failure_at < :old")
                .param("old", timestamp(clock.instant().minus(MEMORY)))
                .update();
    }

    private void count(Scope scope, String key) {
        Instant now = clock.instant();
        int failures = jdbc.sql("""
                        insert into sign_in_throttle (key, failures, last_failure_at, free_at)
                        values (:key, 1, :now, :now)
                        on conflict (key) do update set
                          failures = case when sign_in_throttle.last_failure_at < :old then 1
                                          else sign_in_throttle.failures + 1 end,
                          last_failure_at = :now
                        returning failures""")
                .param("key", key)
                .param("now", timestamp(now))
                .param("old", timestamp(now.minus(MEMORY)))
                .query(Integer.class)
                .single();
        jdbc.sql("update sign_in_throttle set free_at = :free where key = :key")
                .param("free", timestamp(now.plus(scope.delayAfter(failures))))
                .param("key", key)
                .update();
    }

    private static List<String> keys(String username, String address) {
        return List.of(
                Scope.NAME_AT_ADDRESS.key(username, address),
                Scope.NAME.key(username, address),
                Scope.ADDRESS.key(username, address));
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }

    static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
