package io.bursar.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.bss.CustomerId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;
import io.bursar.time.Beijing;

/** What Bursar gave to accounts and took back from them. */
@Component
class Given {

    private final JdbcClient jdbc;

    Given(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Funds given and taken back, both positive. */
    record Sum(Money given, Money takenBack) {

        static final Sum NOTHING = new Sum(Money.zero(), Money.zero());

        public Money net() {
            return given.minus(takenBack);
        }

        Sum plus(Sum other) {
            return new Sum(given.plus(other.given), takenBack.plus(other.takenBack));
        }
    }

    /** A movement; the row of its request tells more. */
    record Line(
            String request,
            InstructionKind kind,
            Money amount,
            InstructionState state,
            Instant madeAt,
            @Nullable Instant finishedAt) {}

    /** What succeeded within these months, by account. */
    Map<CustomerId, Sum> between(YearMonth from, YearMonth to) {
        Map<CustomerId, Sum> sums = new HashMap<>();
        jdbc.sql("""
                        select account_id,
                               coalesce(sum(amount) filter (where kind = 'ALLOCATE_FUNDS'), 0) as given,
                               coalesce(sum(amount) filter (where kind = 'RECLAIM_FUNDS'), 0) as taken_back
                        from instruction
                        where state = 'SUCCEEDED' and kind in ('ALLOCATE_FUNDS', 'RECLAIM_FUNDS')
                          and finished_at >= :from and finished_at < :until
                        group by account_id""")
                .param("from", start(from))
                .param("until", start(to.plusMonths(1)))
                .query(row -> {
                    sums.put(CustomerId.of(row.getString("account_id")), sum(row));
                });
        return sums;
    }

    /** What succeeded for that account within these months. */
    Sum of(CustomerId account, YearMonth from, YearMonth to) {
        return jdbc.sql("""
                        select coalesce(sum(amount) filter (where kind = 'ALLOCATE_FUNDS'), 0) as given,
                               coalesce(sum(amount) filter (where kind = 'RECLAIM_FUNDS'), 0) as taken_back
                        from instruction
                        where account_id = :account and state = 'SUCCEEDED'
                          and finished_at >= :from and finished_at < :until""")
                .param("account", account.value())
                .param("from", start(from))
                .param("until", start(to.plusMonths(1)))
                .query((row, _) -> sum(row))
                .single();
    }

    /** The newest movements of that account, whatever became of them; coupons too. */
    List<Line> newest(CustomerId account, int most) {
        return jdbc.sql("""
                        select r.number, i.kind, i.amount, i.state, i.created_at, i.finished_at
                        from instruction i join request r on r.id = i.batch_id
                        where i.account_id = :account order by i.created_at desc, i.row_no limit :most""")
                .param("account", account.value())
                .param("most", most)
                .query((row, _) -> new Line(
                        row.getString("number"),
                        InstructionKind.valueOf(row.getString("kind")),
                        Money.yuan(row.getBigDecimal("amount")),
                        InstructionState.valueOf(row.getString("state")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row)))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(Money.yuan(row.getBigDecimal("given")), Money.yuan(row.getBigDecimal("taken_back")));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("finished_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime start(YearMonth month) {
        return Beijing.startOf(month.atDay(1)).atOffset(ZoneOffset.UTC);
    }
}
