package io.bursar.support;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Since when somebody has what others entrusted to them; the wait of those newly entrusted begins then. */
public final class Entrusted {

    private Entrusted() {}

    /** The sandbox waits for nobody, so a moment in the future stands for a wait that is not over. */
    public static void since(JdbcClient jdbc, String username, Instant at) {
        jdbc.sql("update app_user set entrusted_at = ? where username = ?")
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(username)
                .update();
    }
}
