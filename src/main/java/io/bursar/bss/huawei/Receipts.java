package io.bursar.bss.huawei;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CouponId;
import io.bursar.bss.MoveAnswer.Receipt;
import io.bursar.money.Money;

/** What counts as "done": exactly what the documents print for each operation (reliability.md 2.5 row 8). */
final class Receipts {

    /** Anything else would more likely be another character set than a coupon. */
    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    private final Retired retired;

    Receipts(Retired retired) {
        this.retired = retired;
    }

    /** The receipt in that answer; null when it is not the documented success, which makes the move unknown. */
    @Nullable Receipt in(MoveOperation operation, Sighting sighting) {
        return switch (operation) {
            case ALLOCATE_FUNDS, RECLAIM_FUNDS, PAY_ORDER -> sighting.has(204) ? new Receipt.None() : null;
            case ALLOCATE_COUPON, RECLAIM_COUPON -> sighting.has(200) ? inBody(operation, sighting) : null;
            case OLD_ALLOCATE_FUNDS, OLD_RECLAIM_FUNDS ->
                retired.shapes().fundsSuccess().in(sighting);
            case PAY_ORDER_V2 -> retired.shapes().payV2Success().in(sighting);
            case PAY_ORDER_V1 -> saysSuccess(sighting) ? new Receipt.None() : null;
            // It moves no money and has answers of its own.
            case RENEW -> null;
        };
    }

    /** Both, success and refusal, come as 200: the code decides (packages-usage-costs-orders.md 11.2). */
    private static boolean saysSuccess(Sighting sighting) {
        ErrorBody said = sighting.has(200) ? ErrorBody.in(sighting) : null;
        return said != null && said.code().equals(ErrorBody.SUCCESS);
    }

    private static @Nullable Receipt inBody(MoveOperation operation, Sighting sighting) {
        try {
            Json json = Json.object(
                    sighting.body(),
                    sighting.headers().firstValue("Content-Type").orElse(null));
            if (json.has("error_code")) {
                return null;
            }
            if (operation == MoveOperation.ALLOCATE_COUPON) {
                String coupon = json.filledOrNull("sub_coupon_id");
                return coupon == null || !ID.matcher(coupon).matches()
                        ? null
                        : new Receipt.CouponCreated(CouponId.of(coupon));
            }
            Money takenBack = json.moneyOrNull("real_retrieve_amout");
            return takenBack == null || takenBack.isNegative() ? null : new Receipt.CouponTakenBack(takenBack);
        } catch (Json.Unreadable notTheDocumentedBody) {
            return null;
        }
    }
}
