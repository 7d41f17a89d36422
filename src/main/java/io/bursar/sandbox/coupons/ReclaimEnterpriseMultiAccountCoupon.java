package io.bursar.sandbox.coupons;

import java.math.BigDecimal;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Coupon;
import io.bursar.sandbox.world.Moves;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Section 10: what is left of a coupon comes back, always all of it. */
final class ReclaimEnterpriseMultiAccountCoupon implements Operation {

    private final World world;
    private final CouponBooks books;

    ReclaimEnterpriseMultiAccountCoupon(World world) {
        this.world = world;
        this.books = new CouponBooks(world);
    }

    @Override
    public Route route() {
        return Route.write(
                "ReclaimEnterpriseMultiAccountCoupon", "POST", "/v2/enterprises/multi-accounts/retrieve-coupon");
    }

    @Override
    public Answer handle(Call call) throws InterruptedException {
        Body body = call.body();
        String subId = body.requiredText("customer_id", 64);
        String couponId = body.requiredText("coupon_id", 64);
        String subCouponId = body.requiredText("sub_coupon_id", 64);
        Moves.Order order = new Moves.Order(route().name(), body.text("trans_id", 32), subId, BalanceType.COUPON);
        return world.moves().run(call, order, move -> takeBack(move, couponId, subCouponId));
    }

    private Moves.Done takeBack(Moves.Move move, String couponId, String subCouponId) {
        // The master's coupon is locked first, as when it is allocated.
        Coupon source = world.coupons().lock(couponId);
        Coupon part =
                CouponChecks.owned(world.coupons().lock(subCouponId), move.sub().id(), "COUPON_NOT_EXIST_OR_NOT_SUB");
        CouponChecks.demand(part.sourceId() != null, "NOT_PRI_TRANSFER_COUPON");
        CouponChecks.demand(couponId.equals(part.sourceId()), "SOURCE_COUPON_NOT_EXIST_OR_NOT_PRI");
        Coupon back = CouponChecks.owned(source, move.master().id(), "SOURCE_COUPON_NOT_EXIST_OR_NOT_PRI");
        CouponChecks.demand(back.nature().status() != Coupon.Status.RECALLED, "SOURCE_COUPON_RECALL_BY_ADMIN");
        CouponChecks.movable(part, move.call().now());
        CouponChecks.demand(part.balance().signum() > 0, "COUPON_STATUS_CAN_NOT_OPERATE");
        BigDecimal amount = part.balance();
        BigDecimal left = world.coupons().addBalance(part.id(), amount.negate());
        world.coupons().status(part.id(), Coupon.Status.RETURNED);
        BigDecimal now = world.coupons().addBalance(back.id(), amount);
        books.write(
                move,
                TradeType.COUPONCANCEL,
                new CouponBooks.Side(part.customerId(), part.id(), amount.negate(), left),
                new CouponBooks.Side(back.customerId(), back.id(), amount, now));
        ObjectNode body = Json.object();
        body.put("real_retrieve_amout", Json.text(amount));
        return new Moves.Done("coupon " + part.id() + " into " + back.id(), amount, Answer.ok(body));
    }
}
