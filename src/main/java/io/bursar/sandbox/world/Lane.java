package io.bursar.sandbox.world;

import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Refusal;

/**
 * Lets one allocation or reclaim run at a time (multi-account.md 4, CBC.99007461). A lane whose holder died frees
 * itself
 * after two minutes of the sandbox's time.
 */
final class Lane {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Switches switches;

    Lane(JdbcClient jdbc, Switches switches) {
        this.jdbc = jdbc;
        this.switches = switches;
    }

    /** Takes the lane; a refusal when somebody else has it. */
    void enter(String masterId, String subId, String holder, Instant now) {
        if (switches.is(Switch.LANE_SCOPE, "off")) {
            return;
        }
        String scope = switches.is(Switch.LANE_SCOPE, "pair") ? masterId + ":" + subId : masterId;
        int taken = jdbc.sql("""
                        insert into sandbox.lane (scope, holder, busy_until) values (:scope, :holder, :until)
                        on conflict (scope) do update set holder = excluded.holder, busy_until = excluded.busy_until
                        where lane.busy_until <= :now
                        """)
                .param("scope", scope)
                .param("holder", holder)
                .param("until", Ledgers.timestamp(now.plus(LEASE)))
                .param("now", Ledgers.timestamp(now))
                .update();
        if (taken == 0) {
            throw new Refusal(BssError.BUSY);
        }
    }

    /** Gives it back, at once or after lingering. */
    void leave(String holder, Instant now) {
        jdbc.sql("update sandbox.lane set busy_until = :until where holder = :holder")
                .param("until", Ledgers.timestamp(now.plusMillis(switches.number(Switch.LANE_LINGER_MILLIS))))
                .param("holder", holder)
                .update();
    }
}
