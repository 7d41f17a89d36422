package io.bursar.sandbox.world;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Refusal;

/** Remembers trans ids (multi-account.md 4, "Idempotency facts"). */
final class DuplicateGuard {

    private final JdbcClient jdbc;
    private final Switches switches;

    DuplicateGuard(JdbcClient jdbc, Switches switches) {
        this.jdbc = jdbc;
        this.switches = switches;
    }

    /** Remembers the id within the open transaction; a refusal when it was seen before. */
    void admit(String masterId, String operation, String transId, Instant now) {
        String scope = switches.is(Switch.TRANS_ID_SCOPE, "operation") ? masterId + ":" + operation : masterId;
        int minutes = switches.number(Switch.TRANS_ID_RETENTION_MINUTES);
        Instant forgottenBefore = minutes == 0 ? Instant.EPOCH : now.minusSeconds(minutes * 60L);
        int admitted = jdbc.sql("""
                        insert into sandbox.seen_trans_id (scope, trans_id, seen_at) values (:scope, :id, :now)
                        on conflict (scope, trans_id) do update set seen_at = excluded.seen_at
                        where seen_trans_id.seen_at < :forgotten
                        """)
                .param("scope", scope)
                .param("id", transId)
                .param("now", Ledgers.timestamp(now))
                .param("forgotten", Ledgers.timestamp(forgottenBefore))
                .update();
        if (admitted == 0 && switches.is(Switch.TRANS_ID_GUARD, "on")) {
            throw new Refusal(BssError.DUPLICATE);
        }
    }
}
