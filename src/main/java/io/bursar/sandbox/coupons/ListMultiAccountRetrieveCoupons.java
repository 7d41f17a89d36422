package io.bursar.sandbox.coupons;

import java.util.List;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.Coupon;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Section 9: a sub-account's coupons that the master can take back. */
final class ListMultiAccountRetrieveCoupons implements Operation {

    private final World world;

    ListMultiAccountRetrieveCoupons(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read("ListMultiAccountRetrieveCoupons", "GET", "/v2/enterprises/multi-accounts/retrieve-coupons");
    }

    @Override
    public Answer handle(Call call) {
        String subId = call.query().requiredText("sub_customer_id", 64);
        Paging paging = Paging.rows(call.query());
        if (world.company().sub(subId, BssError.NO_SUCH_ACCOUNT).hosted()) {
            throw new Refusal(BssError.NOT_A_REGULAR_SUB);
        }
        List<Coupon> coupons = world.coupons().of(subId).stream()
                .filter(coupon -> coupon.sourceId() != null)
                .filter(coupon -> coupon.usable(call.now()) && coupon.balance().signum() > 0)
                .toList();
        ObjectNode body = Json.object();
        body.put("total_count", coupons.size());
        ArrayNode infos = body.putArray("avail_retrieve_coupons");
        paging.of(coupons).forEach(coupon -> describe(infos.addObject(), coupon));
        return Answer.ok(body);
    }

    /** Schema and example of Huawei's disagree about the two ids; the switch chooses. */
    private void describe(ObjectNode info, Coupon coupon) {
        if (world.switches().is(Switch.COUPON_SPELLING, "source")) {
            info.put("coupon_id", coupon.id());
            info.put("source_coupon_id", coupon.sourceId());
            info.put("plan_name", coupon.planName());
        } else {
            info.put("coupon_id", coupon.sourceId());
            info.put("plan_name", coupon.planName());
            info.put("sub_coupon_id", coupon.id());
        }
        CouponInfo.describe(info, coupon);
    }
}
