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
    void keep(String owner, Stored stored) {
        jdbc.sql("""
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
    }
}
