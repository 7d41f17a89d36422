package io.bursar.coupon;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.money.Money;

/** The newest list of each owner in PostgreSQL. */
@Component
class CouponBooks {

    /** The owner of the coupons that can be allocated. */
    static final String MASTER = "";

    private final JdbcClient jdbc;

    CouponBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One list as stored: JSON, or the code of the refusal. */
    record Stored(@Nullable String coupons, @Nullable String code, Instant asOf) {}

    /** Of those owners that were ever read. */
    Map<String, Stored> latest(Collection<String> owners) {
        Map<String, Stored> latest = new HashMap<>();
        jdbc.sql("select * from coupon_latest where owner_id = any(:owners)")
                .param("owners", owners.toArray(String[]::new))
                .query(row -> {
                    latest.put(
                            row.getString("owner_id"),
                            new Stored(
                                    row.getString("coupons"),
                                    row.getString("code"),
                                    row.getObject("as_of", OffsetDateTime.class).toInstant()));
                });
        return latest;
    }

    /** Keeps a list, unless a newer one is there already. */
    @Transactional
    public void keep(String owner, Stored stored) {
        int kept = jdbc.sql("""
                        insert into coupon_latest (owner_id, coupons, code, as_of)
                        values (:owner, cast(:coupons as jsonb), :code, :asOf)
                        on conflict (owner_id) do update
                           set coupons = excluded.coupons, code = excluded.code, as_of = excluded.as_of
                         where coupon_latest.as_of <= excluded.as_of""")
                .param("owner", owner)
                .param("coupons", stored.coupons(), Types.VARCHAR)
                .param("code", stored.code(), Types.VARCHAR)
                .param("asOf", stored.asOf().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1 && stored.coupons() != null) {
            remember(owner, stored);
        }
    }

    /** Writes down what changed since the last list that could be read; whoever keeps a list holds its row. */
    private void remember(String owner, Stored stored) {
        jdbc.sql("""
                        insert into coupon_balance (owner_id, coupon_id, amount, as_of)
                        select :owner, coalesce(n.id, o.coupon_id), coalesce(n.amount, 0), :asOf
                          from (select coalesce(c ->> 'sub', c ->> 'id') as id,
                                       max(cast(c ->> 'balance' as numeric)) as amount
                                  from jsonb_array_elements(cast(:coupons as jsonb)) c group by 1) n
                          full join (select distinct on (coupon_id) coupon_id, amount from coupon_balance
                                      where owner_id = :owner order by coupon_id, as_of desc) o on o.coupon_id = n.id
                         where coalesce(n.amount, 0) is distinct from o.amount
                        on conflict do nothing""")
                .param("owner", owner)
                .param("coupons", stored.coupons())
                .param("asOf", stored.asOf().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was left of those coupons as known at that moment; those never seen until then are left out. */
    Map<String, CouponHistory.Held> at(String owner, Collection<String> coupons, Instant moment) {
        Map<String, CouponHistory.Held> held = new HashMap<>();
        jdbc.sql("""
                        select distinct on (coupon_id) coupon_id, amount, as_of from coupon_balance
                         where owner_id = :owner and coupon_id = any(:coupons) and as_of <= :moment
                         order by coupon_id, as_of desc""")
                .param("owner", owner)
                .param("coupons", coupons.toArray(String[]::new))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    held.put(
                            row.getString("coupon_id"),
                            new CouponHistory.Held(
                                    Money.yuan(row.getBigDecimal("amount")),
                                    row.getObject("as_of", OffsetDateTime.class).toInstant()));
                });
        return held;
    }
}
