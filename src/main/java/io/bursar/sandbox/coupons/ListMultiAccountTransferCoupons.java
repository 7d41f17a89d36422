package io.bursar.sandbox.coupons;

import java.util.List;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.Coupon;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Section 7: the master's coupons that can be allocated. */
final class ListMultiAccountTransferCoupons implements Operation {

    private final World world;

    ListMultiAccountTransferCoupons(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read("ListMultiAccountTransferCoupons", "GET", "/v2/enterprises/multi-accounts/transfer-coupons");
    }

    @Override
    public Answer handle(Call call) {
        Paging paging = Paging.rows(call.query());
        List<Coupon> coupons = world.coupons().of(call.caller().customerId()).stream()
                .filter(coupon -> coupon.usable(call.now()) && coupon.balance().signum() > 0)
                .filter(coupon -> coupon.nature().cash() && coupon.nature().transferable())
                .toList();
        ObjectNode body = Json.object();
        body.put("total_count", coupons.size());
        ArrayNode infos = body.putArray("avail_transfer_coupons");
        for (Coupon coupon : paging.of(coupons)) {
            ObjectNode info = infos.addObject();
            info.put("coupon_id", coupon.id());
            info.put("plan_name", coupon.planName());
            CouponInfo.describe(info, coupon);
        }
        return Answer.ok(body);
    }
}
