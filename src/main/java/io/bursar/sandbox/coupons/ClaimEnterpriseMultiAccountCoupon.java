package io.bursar.sandbox.coupons;

import java.math.BigDecimal;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Coupon;
import io.bursar.sandbox.world.Moves;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Section 8: a coupon to a sub-account. */
final class ClaimEnterpriseMultiAccountCoupon implements Operation {

    private final World world;
    private final CouponBooks books;

    ClaimEnterpriseMultiAccountCoupon(World world) {
        this.world = world;
        this.books = new CouponBooks(world);
    }

    @Override
    public Route route() {
        return Route.write(
                "ClaimEnterpriseMultiAccountCoupon", "POST", "/v2/enterprises/multi-accounts/transfer-coupon");
    }

    @Override
    public Answer handle(Call call) throws InterruptedException {
        Body body = call.body();
        String subId = body.requiredText("customer_id", 64);
        String couponId = body.requiredText("coupon_id", 64);
        BigDecimal amount = body.amount("amount");
        Moves.Order order = new Moves.Order(route().name(), body.text("trans_id", 32), subId, BalanceType.COUPON);
        return world.moves().run(call, order, move -> allocate(move, couponId, amount));
    }

    private Moves.Done allocate(Moves.Move move, String couponId, BigDecimal amount) {
        Coupon source =
                CouponChecks.owned(world.coupons().lock(couponId), move.master().id(), "COUPON_NOT_EXIST_OR_NOT_PRI");
        CouponChecks.movable(source, move.call().now());
        CouponChecks.demand(source.nature().transferable(), "COUPON_SCENE_CAN_NOT_TRANSFER");
        CouponChecks.demand(
                !source.nature().oneTime() || amount.compareTo(source.balance()) == 0, "COUPON_TRANS_ONE_TIME");
        if (amount.compareTo(source.balance()) > 0) {
            throw new Refusal(BssError.INSUFFICIENT);
        }
        Coupon created = new Coupon(
                world.statements().nextTradeId(move.call().now()).replace("OT", "CP"),
                move.sub().id(),
                source.id(),
                source.planName(),
                source.planId(),
                source.nature(),
                amount,
                source.effectiveTime(),
                source.expireTime());
        BigDecimal left = world.coupons().addBalance(source.id(), amount.negate());
        world.coupons().add(created, move.call().now());
        books.write(
                move,
                TradeType.COUPONADJUST,
                new CouponBooks.Side(source.customerId(), source.id(), amount.negate(), left),
                new CouponBooks.Side(created.customerId(), created.id(), amount, amount));
        ObjectNode body = Json.object();
        body.put("sub_coupon_id", created.id());
        return new Moves.Done("coupon " + source.id() + " as " + created.id(), amount, Answer.ok(body));
    }
}
