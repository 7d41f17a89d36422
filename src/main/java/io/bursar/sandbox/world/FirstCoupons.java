package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.bursar.time.Beijing;

/** The coupons that the company has at first: one of each kind that can go wrong, and some that go well. */
final class FirstCoupons {

    private static final Coupon.Nature PLAIN = new Coupon.Nature(true, Coupon.Status.ACTIVE, false, true);

    private final World world;
    private final LocalDate today;
    private final Instant start;
    private final Instant end;

    FirstCoupons(World world, LocalDate today) {
        this.world = world;
        this.today = today;
        this.start = Beijing.startOf(today.minusDays(13));
        this.end = Founding.endOfYear(today, 60);
    }

    void issue() {
        Coupon.Nature whole = new Coupon.Nature(true, Coupon.Status.ACTIVE, true, true);
        Coupon.Nature frozen = new Coupon.Nature(true, Coupon.Status.FROZEN, false, true);
        Coupon.Nature discount = new Coupon.Nature(false, Coupon.Status.ACTIVE, false, true);
        Coupon.Nature bound = new Coupon.Nature(true, Coupon.Status.ACTIVE, false, false);
        String plan = "云产品代金券";
        add(WellKnown.COUPON_ID, null, plan, PLAIN, "100.00");
        add("CP260109081602QWRT", null, "2026 年度商务代金券", PLAIN, "50000.00");
        add("CP260109081603ZXCV", null, "新品试用测试券（单次）", whole, "5000.00");
        add("CP260109081604ASDF", null, "开发者大会活动券", whole, "800.00");
        add("CP260109081605GHJK", null, "对象存储专属代金券", PLAIN, "12000.50");
        add("CP260109081606FRZN", null, "已冻结的代金券", frozen, "3000.00");
        add("CP260109081607DISC", null, "九折折扣券", discount, "1000.00");
        add("CP260109081608BNDS", null, "不可转让活动券", bound, "600.00");
        addExpired("CP250109081609PAST", "去年的代金券", "900.00");
        add(WellKnown.SUB_COUPON_ID, WellKnown.COUPON_ID, plan, PLAIN, "63.50");
        add("CP260115081603SUBA", "CP260109081602QWRT", "2026 年度商务代金券", PLAIN, "2500.00");
    }

    private void add(String id, @Nullable String source, String plan, Coupon.Nature nature, String balance) {
        String owner = source == null ? WellKnown.MASTER_ID : WellKnown.SUB_ID;
        String planId = source == null ? planId(id) : planId(source);
        put(new Coupon(id, owner, source, plan, planId, nature, new BigDecimal(balance), start, end));
    }

    private void addExpired(String id, String plan, String balance) {
        put(new Coupon(
                id,
                WellKnown.MASTER_ID,
                null,
                plan,
                planId(id),
                PLAIN,
                new BigDecimal(balance),
                Beijing.startOf(today.minusDays(400)),
                Beijing.startOf(today.minusDays(30)).minusSeconds(1)));
    }

    private void put(Coupon coupon) {
        world.coupons().add(coupon, coupon.effectiveTime());
    }

    private static String planId(String couponId) {
        return "promotionPlanId" + (5_322_584 + Math.abs(couponId.hashCode() % 1_000));
    }
}
