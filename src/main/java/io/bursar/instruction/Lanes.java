package io.bursar.instruction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The queue of money movements of each master account: one machine at a time, one movement in flight. Holding a lane is
 * a lease in database time with an epoch; whoever comes back with an old epoch may no longer write.
 */
@Component
class Lanes {

    private final JdbcClient jdbc;
    private final InstructionSettings settings;

    /** This process, for people reading the table; the epoch, not the name, decides. */
    private final String owner = UUID.randomUUID().toString().substring(0, 8);

    Lanes(JdbcClient jdbc, InstructionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Makes the lane known; harmless when it is. */
    void ensure(String lane) {
        jdbc.sql("insert into lane (id) values (:lane) on conflict do nothing")
                .param("lane", lane)
                .update();
    }

    /** Takes the lane when it is free and not paused: the new epoch. */
    OptionalLong take(String lane, Instant now) {
        return jdbc.sql("""
                        update lane set lease_owner = :owner, lease_epoch = lease_epoch + 1, lease_until = :until
                         where id = :lane and paused_reason is null and (lease_until is null or lease_until <= :now)
                        returning lease_epoch""")
                .param("owner", owner)
                .param("until", at(now.plus(settings.lease())))
                .param("lane", lane)
                .param("now", at(now))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Locks the lane until the end of the transaction and tells whether that epoch still holds it. */
    boolean isStillHeld(String lane, long epoch) {
        return jdbc.sql("select lease_epoch = :epoch from lane where id = :lane for update")
                .param("epoch", epoch)
                .param("lane", lane)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Gives the lane back, if it still is ours. */
    void giveBack(String lane, long epoch) {
        jdbc.sql("update lane set lease_owner = null, lease_until = null where id = :lane and lease_epoch = :epoch")
                .param("lane", lane)
                .param("epoch", epoch)
                .update();
    }

    /** Nothing more is sent until {@link #resume}; what is in flight finishes. */
    void pause(String lane, String reason) {
        jdbc.sql("update lane set paused_reason = :reason, paused_at = clock_timestamp()"
                        + " where id = :lane and paused_reason is null")
                .param("reason", reason)
                .param("lane", lane)
                .update();
    }

    void resume(String lane) {
        jdbc.sql("update lane set paused_reason = null, paused_at = null where id = :lane")
                .param("lane", lane)
                .update();
    }

    /** Why the lane is paused, or null. */
    @Nullable String pausedReason(String lane) {
        return jdbc.sql("select coalesce(paused_reason, '') from lane where id = :lane")
                .param("lane", lane)
                .query(String.class)
                .optional()
                .filter(reason -> !reason.isEmpty())
                .orElse(null);
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
