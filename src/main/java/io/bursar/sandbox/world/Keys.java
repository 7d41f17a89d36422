package io.bursar.sandbox.world;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.sandbox.api.Caller;

/** Keys and tokens of the play accounts. */
public final class Keys {

    /** An access key with its secret and owner. */
    public record Key(Caller caller, String secretKey) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Key[" + caller.accessKey() + "]";
        }
    }

    private final JdbcClient jdbc;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of that name; null when there is none. */
    public @Nullable Key find(String accessKey) {
        return jdbc.sql("""
                        select k.secret_key, c.id, c.master
                        from sandbox.credential k join sandbox.customer c on c.id = k.customer_id
                        where k.access_key = :key
                        """)
                .param("key", accessKey)
                .query((row, number) -> new Key(
                        new Caller(row.getString("id"), row.getBoolean("master"), accessKey),
                        row.getString("secret_key")))
                .optional()
                .orElse(null);
    }

    /** Adds a key or gives it to somebody else. */
    public void add(String accessKey, String secretKey, String customerId) {
        jdbc.sql("""
                        insert into sandbox.credential (access_key, secret_key, customer_id)
                        values (:key, :secret, :customer) on conflict (access_key)
                        do update set secret_key = excluded.secret_key, customer_id = excluded.customer_id
                        """)
                .param("key", accessKey)
                .param("secret", secretKey)
                .param("customer", customerId)
                .update();
    }

    /** Takes a key away. */
    public void remove(String accessKey) {
        jdbc.sql("delete from sandbox.credential where access_key = :key")
                .param("key", accessKey)
                .update();
    }

    /** Whose token this is; null when it is unknown or over. */
    public @Nullable Caller byToken(String token, Instant now) {
        return jdbc.sql("""
                        select c.id, c.master from sandbox.token t join sandbox.customer c on c.id = t.customer_id
                        where t.token = :token and t.expires_at > :now
                        """)
                .param("token", token)
                .param("now", Ledgers.timestamp(now))
                .query((row, number) -> new Caller(row.getString("id"), row.getBoolean("master"), "token"))
                .optional()
                .orElse(null);
    }

    /** Adds a token. */
    public void addToken(String token, String customerId, Instant expiresAt) {
        jdbc.sql("""
                        insert into sandbox.token (token, customer_id, expires_at) values (:token, :customer, :expires)
                        """)
                .param("token", token)
                .param("customer", customerId)
                .param("expires", Ledgers.timestamp(expiresAt))
                .update();
    }
}
