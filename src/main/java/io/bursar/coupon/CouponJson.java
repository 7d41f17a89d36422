package io.bursar.coupon;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CouponId;
import io.bursar.bss.CouponLimit;
import io.bursar.bss.Coupons.Allocatable;
import io.bursar.bss.Coupons.Reclaimable;
import io.bursar.money.Money;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Coupons as the JSON that {@code coupon_latest.coupons} holds: amounts as digits of yuan, times as ISO 8601. */
final class CouponJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private CouponJson() {}

    static String ofAllocatable(List<Allocatable> coupons) {
        return JSON.writeValueAsString(coupons.stream()
                .map(it -> new Line(
                        it.id().value(),
                        null,
                        it.plan(),
                        it.balance().digits(),
                        text(it.validFrom()),
                        text(it.validUntil()),
                        it.limits()))
                .toList());
    }

    static String ofReclaimable(List<Reclaimable> coupons) {
        return JSON.writeValueAsString(coupons.stream()
                .map(it -> new Line(
                        it.id().value(),
                        it.subCoupon().value(),
                        it.plan(),
                        it.balance().digits(),
                        text(it.validFrom()),
                        text(it.validUntil()),
                        it.limits()))
                .toList());
    }

    static List<Allocatable> toAllocatable(String json) {
        return JSON.readValue(json, LINES).stream()
                .map(it -> new Allocatable(
                        CouponId.of(it.id), it.plan, Money.yuan(it.balance), at(it.from), at(it.until), it.limits))
                .toList();
    }

    static List<Reclaimable> toReclaimable(String json) {
        return JSON.readValue(json, LINES).stream()
                .map(it -> new Reclaimable(
                        CouponId.of(it.id),
                        CouponId.of(it.sub == null ? it.id : it.sub),
                        it.plan,
                        Money.yuan(it.balance),
                        at(it.from),
                        at(it.until),
                        it.limits))
                .toList();
    }

    private record Line(
            String id,
            @Nullable String sub,
            String plan,
            String balance,
            @Nullable String from,
            @Nullable String until,
            List<CouponLimit> limits) {}

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable Instant at(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
