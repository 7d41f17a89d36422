package io.bursar.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.bss.CustomerId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;

/** What this side says happened in a span of time, for comparing it with Huawei's statements. */
@Component
public class DayBook {

    private static final String BETWEEN = """
            with touched as (
                select distinct instruction_id as id from attempt where opened_at >= :from and opened_at < :until
                union
                select id from instruction
                 where attempts = 0 and created_at < :until and (finished_at is null or finished_at >= :from))
            select i.*, sent.first_at, sent.last_at, sent.answered_at,
                   (select string_agg(e.external_id, ' ') from evidence e
                     where e.instruction_id = i.id and e.external_id is not null) as claims
              from instruction i
              join touched on touched.id = i.id
              left join lateral (select min(a.opened_at) as first_at, max(a.opened_at) as last_at,
                                        max(a.closed_at) as answered_at
                                   from attempt a where a.instruction_id = i.id) sent on true
             where i.kind <> 'PLACE_RENEWAL'
             order by i.created_at, i.batch_id, i.row_no""";

    private final JdbcClient jdbc;

    DayBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A movement as this side knows it.
     *
     * @param order the order that is paid; null for everything else
     * @param claims Huawei's ids of the records that settled it
     */
    public record Movement(
            InstructionId id,
            BatchId batch,
            What what,
            InstructionState state,
            Times times,
            @Nullable String order,
            Set<String> claims) {

        public Movement {
            claims = Set.copyOf(claims);
        }
    }

    /**
     * What was asked of Huawei.
     *
     * @param amount what really moved where Huawei said so, else what was asked
     * @param credit whether it concerns a credit line; false for cash and coupons
     * @param coupon the master's coupon; null for funds
     */
    public record What(
            InstructionKind kind,
            @Nullable CustomerId account,
            Money amount,
            String transId,
            boolean credit,
            @Nullable String coupon) {}

    /** When; the sendings are null for what never was sent, {@code ended} for what has not ended. */
    public record Times(
            Instant made,
            @Nullable Instant firstSent,
            @Nullable Instant lastSent,
            @Nullable Instant answered,
            @Nullable Instant ended) {}

    /** Everything that was sent in [from, until), or never was but existed then. */
    public List<Movement> between(Instant from, Instant until) {
        return jdbc.sql(BETWEEN)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> movement(row))
                .list();
    }

    /** When the very first sending was opened; empty before it. */
    public Optional<Instant> firstSending() {
        return jdbc.sql("select opened_at from attempt order by opened_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static Movement movement(ResultSet row) throws SQLException {
        String claims = row.getString("claims");
        return new Movement(
                new InstructionId(row.getObject("id", UUID.class)),
                new BatchId(row.getObject("batch_id", UUID.class)),
                what(row),
                InstructionState.valueOf(row.getString("state")),
                new Times(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "first_at"),
                        instant(row, "last_at"),
                        instant(row, "answered_at"),
                        instant(row, "finished_at")),
                row.getString("order_id"),
                claims == null ? Set.of() : Arrays.stream(claims.split(" ", -1)).collect(Collectors.toSet()));
    }

    private static What what(ResultSet row) throws SQLException {
        String account = row.getString("account_id");
        var moved = row.getBigDecimal("result_amount");
        return new What(
                InstructionKind.valueOf(row.getString("kind")),
                account == null ? null : CustomerId.of(account),
                Money.yuan(moved == null ? row.getBigDecimal("amount") : moved),
                row.getString("trans_id"),
                "CREDIT".equals(row.getString("ledger")),
                row.getString("order_id") == null ? row.getString("coupon_ids") : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
