package io.bursar.sandbox.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Coupon;
import io.bursar.sandbox.world.Statements;
import io.bursar.sandbox.world.TradeType;
import io.bursar.sandbox.world.WellKnown;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Coupons given, frozen, called back and spent. */
final class CouponControls {

    private final World world;

    CouponControls(World world) {
        this.world = world;
    }

    /** Gives a coupon to {@code customer_id}, by default the master; good for a year unless told otherwise. */
    Answer add(Call call) {
        Body body = call.body();
        String customer = body.text("customer_id", 64);
        String id = world.statements().nextTradeId(call.now()).replace("OT", "CP");
        String plan = body.text("plan_name", 200);
        @Nullable Instant expires = body.instant("expire_time");
        Coupon coupon = new Coupon(
                id,
                customer == null ? WellKnown.MASTER_ID : customer,
                null,
                plan == null ? "代金券" : plan,
                "promotionPlanId" + id,
                new Coupon.Nature(
                        body.oneOf("kind", "CASH", "CASH", "DISCOUNT").equals("CASH"),
                        Coupon.Status.ACTIVE,
                        body.truth("one_time", false),
                        body.truth("transferable", true)),
                body.amount("balance"),
                call.now(),
                expires == null ? call.now().plus(Duration.ofDays(365)) : expires);
        if (world.company().find(coupon.customerId()) == null) {
            throw new Refusal(BssError.NO_SUCH_ACCOUNT);
        }
        world.coupons().add(coupon, call.now());
        ObjectNode answer = Json.object();
        answer.put("coupon_id", id);
        return Answer.ok(answer);
    }

    /** Sets a {@code status}, and {@code spend}s from what is left. */
    Answer change(Call call) {
        Body body = call.body();
        return world.atomically(() -> {
            Coupon coupon = world.coupons().lock(call.variable("id"));
            if (coupon == null) {
                throw new Refusal(BssError.NO_SUCH_ACCOUNT.saying("There is no such coupon."));
            }
            String status = body.text("status", 16);
            if (status != null) {
                world.coupons().status(coupon.id(), Coupon.Status.valueOf(status));
            }
            if (body.node("spend") != null) {
                spend(call, coupon, body.amount("spend"));
            }
            return Answer.noContent();
        });
    }

    private void spend(Call call, Coupon coupon, BigDecimal amount) {
        if (amount.compareTo(coupon.balance()) > 0) {
            throw new Refusal(BssError.INSUFFICIENT);
        }
        BigDecimal left = world.coupons().addBalance(coupon.id(), amount.negate());
        Statements.Entry entry = new Statements.Entry(
                coupon.customerId(),
                null,
                BalanceType.COUPON,
                coupon.id(),
                TradeType.DEDEUCT,
                world.statements().nextTradeId(call.now()),
                amount.negate(),
                left);
        world.statements().write(entry, call.now());
    }
}
