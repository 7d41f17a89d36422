package io.bursar.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
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

    /**
     * The lane is ours, under that epoch. An orphan may be in flight on it: only seldom is it told where there is none,
     * and never left out, because a sending begins only while its lane is taken.
     */
    record Taken(long epoch, boolean orphan) {}

    /** Takes the lane when it is free, not paused and its breaker closed. */
    Optional<Taken> take(String lane, Instant now) {
        return jdbc.sql("""
                        update lane set lease_owner = :owner, lease_epoch = lease_epoch + 1, lease_until = :until
                         where id = :lane and paused_reason is null and breaker = 'CLOSED'
                           and (lease_until is null or lease_until <= :now)
                        returning lease_epoch, exists (select 1 from instruction i
                                                        where i.lane = lane.id and i.state = 'IN_FLIGHT') as orphan""")
                .param("owner", owner)
                .param("until", at(now.plus(settings.lease())))
                .param("lane", lane)
                .param("now", at(now))
                .query((row, _) -> new Taken(row.getLong("lease_epoch"), row.getBoolean("orphan")))
                .optional();
    }

    /**
     * Keeps the lane for one sending more, under a new epoch, if that epoch still holds it and nobody has paused it.
     */
    Optional<Long> keep(String lane, long epoch, Instant now) {
        return jdbc.sql("""
                        update lane set lease_epoch = lease_epoch + 1, lease_until = :until
                         where id = :lane and lease_epoch = :epoch and lease_until is not null
                           and paused_reason is null and breaker = 'CLOSED'
                        returning lease_epoch""")
                .param("until", at(now.plus(settings.lease())))
                .param("lane", lane)
                .param("epoch", epoch)
                .query(Long.class)
                .optional();
    }

    /** Locks the lane until the end of the transaction. */
    void lock(String lane) {
        jdbc.sql("select 1 from lane where id = :lane for update")
                .param("lane", lane)
                .query(Integer.class)
                .single();
    }

    /**
     * Gives the lane back, if that epoch still holds it; whether it did. Until the end of the transaction nobody else
     * takes it.
     */
    boolean giveBack(String lane, long epoch) {
        return jdbc.sql("update lane set lease_owner = null, lease_until = null"
                                + " where id = :lane and lease_epoch = :epoch")
                        .param("lane", lane)
                        .param("epoch", epoch)
                        .update()
                == 1;
    }

    /** Nothing more is sent until {@link #resume}; what is in flight finishes. Whether it was not paused before. */
    boolean pause(String lane, LaneStatus.Pause pause) {
        return jdbc.sql("""
                        update lane set paused_reason = :reason, pause_kind = :kind, paused_by = :by, paused_at = :at,
                                        breaker = case when :kind = 'BREAKER' then 'OPEN' else breaker end,
                                        breaker_at = case when :kind = 'BREAKER' then :at else breaker_at end
                         where id = :lane and paused_reason is null""")
                        .param("reason", pause.reason())
                        .param("kind", pause.stopper().name())
                        .param("by", pause.by())
                        .param("at", at(pause.since()))
                        .param("lane", lane)
                        .update()
                == 1;
    }

    /** Sends again; after the breaker only once a reading has succeeded. Whether it was paused. */
    boolean resume(String lane, Instant now) {
        return jdbc.sql("""
                        update lane set paused_reason = null, pause_kind = null, paused_by = null, paused_at = null,
                                        read_due_at = case when breaker = 'OPEN' then :now else read_due_at end,
                                        breaker = case when breaker = 'OPEN' then 'HALF_OPEN' else breaker end
                         where id = :lane and paused_reason is not null""").param("lane", lane).param("now", at(now)).update() == 1;
    }

    /** Whether a half-open lane should read from Huawei now; if so, nobody else does before {@code next}. */
    boolean takeReading(String lane, Instant now, Instant next) {
        return jdbc.sql("""
                        update lane set read_due_at = :next
                         where id = :lane and breaker = 'HALF_OPEN'
                           and paused_reason is null and read_due_at <= :now""")
                        .param("lane", lane)
                        .param("now", at(now))
                        .param("next", at(next))
                        .update()
                == 1;
    }

    /** The reading of a half-open lane has succeeded. */
    boolean closeBreaker(String lane, Instant now) {
        return jdbc.sql("update lane set breaker = 'CLOSED', breaker_at = :now, read_due_at = null"
                                + " where id = :lane and breaker = 'HALF_OPEN'")
                        .param("lane", lane)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** How many attempts of that lane ended unclear since then, and since its breaker was last moved. */
    int unclearSince(String lane, Instant since) {
        return jdbc.sql("""
                        select count(*) from attempt a join lane l on l.id = a.lane
                         where a.lane = :lane and a.outcome in ('UNKNOWN', 'LOST', 'DUPLICATE') and a.closed_at > :since
                           and (l.breaker_at is null or a.closed_at > l.breaker_at)""")
                .param("lane", lane)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    /** Why the lane is paused, or null. */
    @Nullable String pausedReason(String lane) {
        LaneStatus.Pause pause = status(lane).pause();
        return pause == null ? null : pause.reason();
    }

    LaneStatus status(String lane) {
        return jdbc.sql("""
                        select l.paused_reason, l.pause_kind, coalesce(l.paused_by, '') paused_by, l.paused_at,
                               l.breaker, q.length, q.held, q.fruitless_since,
                               (select i.id from instruction i where i.lane = l.id and i.state = 'IN_FLIGHT') in_flight
                          from lane l
                         cross join lateral (
                               select count(*) as length, min(i.fruitless_since) as fruitless_since,
                                      count(h.id) as held
                                 from instruction i
                                 left join batch_hold h on h.batch_id = i.batch_id and h.ended_at is null
                                where i.lane = l.id and i.state = 'READY') q
                         where l.id = :lane""")
                .param("lane", lane)
                .query((row, _) -> status(lane, row))
                .optional()
                .orElseGet(() ->
                        new LaneStatus(lane, null, LaneStatus.Breaker.CLOSED, new LaneStatus.Queue(0, 0, null), null));
    }

    private static LaneStatus status(String lane, ResultSet row) throws SQLException {
        String reason = row.getString("paused_reason");
        Instant since = instant(row, "paused_at");
        LaneStatus.Pause pause = reason == null || since == null
                ? null
                : new LaneStatus.Pause(
                        reason,
                        LaneStatus.Stopper.valueOf(row.getString("pause_kind")),
                        row.getString("paused_by"),
                        since);
        UUID inFlight = row.getObject("in_flight", UUID.class);
        return new LaneStatus(
                lane,
                pause,
                LaneStatus.Breaker.valueOf(row.getString("breaker")),
                new LaneStatus.Queue(row.getLong("length"), row.getLong("held"), instant(row, "fruitless_since")),
                inFlight == null ? null : new InstructionId(inFlight));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
