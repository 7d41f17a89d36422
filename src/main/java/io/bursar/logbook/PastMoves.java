package io.bursar.logbook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;

/** What was asked for and moved before: what a maker is warned by. One statement a question. */
@Component
public class PastMoves {

    private final JdbcClient jdbc;

    PastMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account and an amount that somebody thinks of moving. */
    public record Move(CustomerId account, Money amount) {}

    /** An instruction for the same account and amount; {@code at} is when it was made. */
    public record Twin(Move move, InstructionKind kind, InstructionState state, BatchId batch, Instant at) {

        /** Whether it may still move, or may have moved already without our knowing. */
        public boolean isOpen() {
            return !state.isFinal();
        }
    }

    /** How many movements of a kind an account has seen, at least one, and how much they were on average. */
    public record Usual(long count, Money mean) {}

    /**
     * Instructions for the same account and amount: those of any kind that are under way or uncertain, those of this
     * kind that still wait, and those of this kind that succeeded since then. Newest first.
     */
    @Transactional(readOnly = true)
    public List<Twin> twins(InstructionKind kind, Collection<Move> moves, Instant since) {
        List<Move> asked = List.copyOf(moves);
        return jdbc.sql("""
                        select distinct i.id, i.account_id, i.amount, i.kind, i.state, i.batch_id, i.created_at
                          from unnest(cast(:accounts as text[]), cast(:amounts as text[])) m (account_id, amount)
                          join instruction i on i.account_id = m.account_id and i.amount = cast(m.amount as numeric)
                         where i.state in ('IN_FLIGHT', 'UNKNOWN', 'NEEDS_REVIEW')
                            or (i.kind = :kind and i.state in ('AWAITING_APPROVAL', 'READY'))
                            or (i.kind = :kind and i.state = 'SUCCEEDED' and i.finished_at >= :since)
                         order by i.created_at desc, i.id""")
                .param(
                        "accounts",
                        asked.stream().map(it -> it.account().value()).toArray(String[]::new))
                .param("amounts", asked.stream().map(it -> it.amount().digits()).toArray(String[]::new))
                .param("kind", kind.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(PastMoves::twin)
                .list();
    }

    /** What each account has usually seen of that kind; accounts that never did are left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, Usual> usual(InstructionKind kind, Collection<CustomerId> accounts) {
        Map<CustomerId, Usual> usual = new HashMap<>();
        jdbc.sql("""
                        select account_id, count(*) as movements, round(avg(amount), 2) as mean from instruction
                         where account_id = any(:accounts) and kind = :kind and state = 'SUCCEEDED'
                         group by account_id""")
                .param("accounts", accounts.stream().map(CustomerId::value).toArray(String[]::new))
                .param("kind", kind.name())
                .query(row -> {
                    BigDecimal mean = row.getBigDecimal("mean");
                    usual.put(
                            CustomerId.of(row.getString("account_id")),
                            new Usual(row.getLong("movements"), Money.yuan(mean)));
                });
        return usual;
    }

    /**
     * Coupons of which Huawei has refused to give a part (check item {@code COUPON_TRANS_ONE_TIME}, multi-account.md
     * 8). Its list of coupons does not tell.
     */
    @Transactional(readOnly = true)
    public Set<CouponId> onlyGivenWhole() {
        return jdbc.sql("""
                        select distinct coupon_ids from instruction
                         where kind = 'ALLOCATE_COUPON' and state = 'REFUSED'
                           and result_checks like '%COUPON_TRANS_ONE_TIME%'""")
                .query((row, _) -> CouponId.of(row.getString("coupon_ids")))
                .set();
    }

    private static Twin twin(ResultSet row, int number) throws SQLException {
        return new Twin(
                new Move(CustomerId.of(row.getString("account_id")), Money.yuan(row.getBigDecimal("amount"))),
                InstructionKind.valueOf(row.getString("kind")),
                InstructionState.valueOf(row.getString("state")),
                new BatchId(row.getObject("batch_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
