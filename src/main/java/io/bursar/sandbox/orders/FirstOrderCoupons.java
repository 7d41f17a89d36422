package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.world.WellKnown;

/** The coupons of the master account for paying orders; some only get in each other's way. */
final class FirstOrderCoupons {

    private static final String RENEW = "renew";
    private static final String NEW = "new";

    private final Benefits benefits;
    private final Instant now;

    FirstOrderCoupons(Benefits benefits, Instant now) {
        this.benefits = benefits;
        this.now = now;
    }

    void issue() {
        add(
                "CP25100916220H4K7B",
                kind(Coupon.CASH, 0),
                "100.00",
                "续费代金券",
                Map.of(
                        "subscribeType",
                        RENEW,
                        "simultaneousUseWithContractDiscount",
                        "1",
                        "minConsumeDiscount",
                        "0.8"));
        add("CP25100916221CASH0", kind(Coupon.CASH, 0), "50.00", "通用代金券", Map.of());
        add(
                "CP25100916222LOWR4",
                kind(Coupon.CASH, 0),
                "200.00",
                "低折扣限制代金券",
                Map.of("subscribeType", NEW, "minConsumeDiscount", "0.9"));
        add(
                "CP25100916223EMPR1",
                kind(Coupon.CASH, 0),
                "80.00",
                "不与授权折扣同享",
                Map.of("simultaneousUseWithEmpowerDiscount", "0"));
        add(
                "CP25100916224CONR2",
                kind(Coupon.CASH, 0),
                "80.00",
                "不与商务折扣同享",
                Map.of("simultaneousUseWithContractDiscount", "0"));
        add(
                "CP25100916225PROR3",
                kind(Coupon.CASH, 0),
                "80.00",
                "不与促销折扣同享",
                Map.of("simultaneousUseWithPromotionDiscount", "0"));
        add("CP25100916226RATER", kind(Coupon.DISCOUNT, 0), "0.90", "九折券", Map.of());
        add("CP25100916227RATE2", kind(Coupon.DISCOUNT, 0), "0.95", "九五折券", Map.of());
        for (int i = 0; i < 3; i++) {
            add("CP25100916228MKT0" + i, kind(Coupon.CASH, 1), "30.00", "云商店代金券", Map.of());
        }
        add("CP25100916229DEDIC", kind(Coupon.CASH, 2), "60.00", "专属代金券", Map.of());
        add("CP25100916230FLEXI", kind(Coupon.FLEXI, 0), "150.00", "现金券", Map.of());
        add("CP25100916231CARD0", kind(Coupon.CARD, 0), "500.00", "储值卡", Map.of());
        add(coupon("CP25100916232USED0", kind(Coupon.CASH, 0), "20.00", "已用代金券", Map.of()), "0.00", null);
        add(
                coupon("CP25100916233LOCKD", kind(Coupon.DISCOUNT, 0), "0.80", "八折券", Map.of()),
                "0.80",
                FirstOrders.EXAMPLE);
    }

    private static Coupon.Kind kind(int type, int group) {
        return new Coupon.Kind(type, group, type == Coupon.DISCOUNT ? 1 : 2);
    }

    private void add(String id, Coupon.Kind kind, String value, String plan, Map<String, String> limits) {
        benefits.add(coupon(id, kind, value, plan, limits));
    }

    private void add(Coupon coupon, String balance, @Nullable String usedBy) {
        benefits.add(new Coupon(
                coupon.id(),
                coupon.owner(),
                coupon.kind(),
                coupon.faceValue(),
                new BigDecimal(balance),
                coupon.wording(),
                coupon.validity(),
                new Coupon.Binding(null, usedBy),
                coupon.limits()));
    }

    private Coupon coupon(String id, Coupon.Kind kind, String value, String plan, Map<String, String> limits) {
        String use = RENEW.equals(limits.get("subscribeType")) ? "续费" : "新购/续费/变更";
        return new Coupon(
                id,
                WellKnown.MASTER_ID,
                kind,
                new BigDecimal(value),
                new BigDecimal(value),
                new Coupon.Wording("HWC-" + Ids.hex(id).substring(0, 4), plan, plan + "说明", use, "PP25100055"),
                new Coupon.Validity(now.minus(Duration.ofDays(5)), now.plus(Duration.ofDays(87)), null),
                new Coupon.Binding(null, null),
                limits);
    }
}
