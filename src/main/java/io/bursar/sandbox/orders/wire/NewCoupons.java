package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.orders.Coupon;
import io.bursar.sandbox.orders.Ids;
import io.bursar.sandbox.orders.Shop;
import tools.jackson.databind.JsonNode;

/**
 * Adds a coupon by hand: {@code type}, {@code group}, {@code face_value} (text; of a discount coupon the share that is
 * paid), {@code limits} (key to value1), {@code order_id} when it is for one order only, {@code used_by_order_id} when
 * one has occupied it.
 */
final class NewCoupons {

    private final Shop shop;

    NewCoupons(Shop shop) {
        this.shop = shop;
    }

    Answer add(Call call) {
        Body body = call.body();
        String wanted = body.text("coupon_id", 64);
        String id = wanted == null
                ? "CP"
                        + UUID.randomUUID()
                                .toString()
                                .replace("-", "")
                                .substring(0, 16)
                                .toUpperCase(Locale.ROOT)
                : wanted;
        int type = body.integer("type", Coupon.DISCOUNT, Coupon.CARD, Coupon.CASH);
        BigDecimal value = body.amount("face_value");
        Map<String, String> limits = new TreeMap<>();
        JsonNode given = body.node("limits");
        if (given != null) {
            given.properties()
                    .forEach(
                            limit -> limits.put(limit.getKey(), limit.getValue().asString()));
        }
        int seconds = body.integer("expires_seconds", -31_536_000, 31_536_000, (int)
                Duration.ofDays(90).toSeconds());
        Coupon coupon = new Coupon(
                id,
                Objects.requireNonNullElse(
                        body.text("customer_id", 64), call.caller().customerId()),
                new Coupon.Kind(type, body.integer("group", 0, 3, 0), body.integer("version", 1, 2, 2)),
                value,
                value,
                new Coupon.Wording("HWC-" + Ids.hex(id).substring(0, 4), "测试券", "测试券", "通用", "PP25100056"),
                new Coupon.Validity(call.now(), call.now().plusSeconds(seconds), null),
                new Coupon.Binding(body.text("order_id", 64), body.text("used_by_order_id", 64)),
                limits);
        shop.world().atomically(() -> {
            shop.benefits().add(coupon);
            return id;
        });
        return Answer.ok(Json.object().put("coupon_id", id));
    }
}
