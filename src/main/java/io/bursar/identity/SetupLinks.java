package io.bursar.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links for making the first administrator. The database keeps only their hashes. */
@Component
class SetupLinks {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new one; those from earlier starts are good no longer. */
    String issue() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        jdbc.sql("update setup_link set used_at = :now where used_at is null")
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("insert into setup_link (token_hash, created_at, expires_at) values (:hash, :now, :end)")
                .param("hash", hash(token))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(GOOD_FOR)))
                .update();
        return token;
    }

    boolean isGood(String token) {
        return jdbc.sql("select count(*) from setup_link where token_hash = :hash and used_at is null"
                                + " and expires_at > :now")
                        .param("hash", hash(token))
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Uses it up, inside the caller's transaction; false when it was not good. */
    boolean use(String token) {
        return jdbc.sql("update setup_link set used_at = :now where token_hash = :hash and used_at is null"
                                + " and expires_at > :now")
                        .param("hash", hash(token))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(("setup\n" + token).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
