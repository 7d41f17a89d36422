package io.bursar.sandbox.coupons;

import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.world.Coupon;
import tools.jackson.databind.node.ObjectNode;

/** How a coupon is listed: amounts as strings, Huawei's misspelling kept. */
final class CouponInfo {

    private CouponInfo() {}

    /** Adds plan, balance, times and limits to the ids that are there already. */
    static void describe(ObjectNode info, Coupon coupon) {
        info.put("balance", Json.text(coupon.balance()));
        info.put("effective_time", Json.time(coupon.effectiveTime()));
        info.put("expire_time", Json.time(coupon.expireTime()));
        ObjectNode limit = info.putArray("use_limits").addObject();
        limit.put("use_limiti_info_id", coupon.sourceId() == null ? coupon.id() : coupon.sourceId());
        limit.put("limit_key", "simultaneousUseWithDiscountCoupon");
        limit.put("value1", "1");
        limit.put("value2", "");
        limit.put("value_unit", "");
        limit.put("limit_type", "=");
        limit.put("promotion_plan_id", coupon.planId());
    }
}
