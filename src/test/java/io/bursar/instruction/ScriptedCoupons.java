package io.bursar.instruction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.bursar.bss.CouponId;
import io.bursar.bss.Coupons;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.money.Money;

/** The sub-accounts' coupons that the test lists. */
class ScriptedCoupons implements Coupons {

    private final List<Reclaimable> listed = new ArrayList<>();
    private final Clock clock;

    ScriptedCoupons(Clock clock) {
        this.clock = clock;
    }

    void list(CouponId coupon, CouponId subCoupon, String balance) {
        listed.add(new Reclaimable(coupon, subCoupon, "plan", Money.yuan(balance), null, null, List.of()));
    }

    @Override
    public ReadAnswer<Page<Allocatable>> allocatable(int offset) {
        return new ReadAnswer.Known<>(new Page<>(List.of(), offset, 0), clock.instant());
    }

    @Override
    public ReadAnswer<Page<Reclaimable>> reclaimable(CustomerId account, int offset) {
        return new ReadAnswer.Known<>(new Page<>(List.copyOf(listed), offset, listed.size()), clock.instant());
    }
}
