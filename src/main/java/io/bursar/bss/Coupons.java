package io.bursar.bss;

import io.bursar.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Coupons that can be given and taken back (multi-account.md 7 and 9). Pages hold up to 100; use {@link AllPages}. */
public interface Coupons {

    /** The master's coupons that can be allocated, from that row on. */
    ReadAnswer<Page<Allocatable>> allocatable(int offset);

    /**
     * What can be taken back from a sub-account, from that row on. A row that does not say which coupon is the
     * sub-account's and which the master's makes the whole page unreadable: taking the wrong one back is worse.
     */
    ReadAnswer<Page<Reclaimable>> reclaimable(CustomerId account, int offset);

    /**
     * A coupon of the master.
     *
     * @param plan the promotion it came from, as Huawei prints it
     * @param balance what is left of it
     * @param validFrom null when Huawei does not say
     * @param validUntil null when Huawei does not say
     */
    record Allocatable(
            CouponId id,
            String plan,
            Money balance,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            List<CouponLimit> limits) {}

    /**
     * A coupon of a sub-account that came from the master.
     *
     * @param id the master's coupon it came from
     * @param subCoupon the sub-account's
     * @param balance what is left of it; all of it is taken back
     */
    record Reclaimable(
            CouponId id,
            CouponId subCoupon,
            String plan,
            Money balance,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            List<CouponLimit> limits) {}
}
