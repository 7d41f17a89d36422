package io.bursar.bss.huawei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.core.utils.JsonUtils;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder.AllocateFunds;
import io.bursar.bss.MoneyOrder.PayOrder;
import io.bursar.bss.MoneyOrder.ReclaimFunds;
import io.bursar.bss.TransId;
import io.bursar.bss.huawei.RetiredShapes.PayVersion;

/**
 * The bodies of the retired moves, by their old names (multi-account.md 11.1 and 11.2, packages-usage-costs-orders.md
 * 11.1 and 11.2). What a repeated id does there is not documented, so that none of them is guarded.
 */
final class OldBodies {

    private OldBodies() {}

    static MoveBody of(AllocateFunds order) {
        Map<String, Object> body = funds(order.transId(), order.account(), order.ledger());
        body.put("totalTransferAmount", MoveBodies.yuan(order.amount()));
        return written(MoveOperation.OLD_ALLOCATE_FUNDS, body);
    }

    static MoveBody of(ReclaimFunds order) {
        Map<String, Object> body = funds(order.transId(), order.account(), order.ledger());
        // Their spelling.
        body.put("totalRetrieveAmout", MoveBodies.yuan(order.amount()));
        return written(MoveOperation.OLD_RECLAIM_FUNDS, body);
    }

    /** @throws IllegalArgumentException for a discount with v1.0, which knows none */
    static MoveBody of(PayOrder order, PayVersion version) {
        Map<String, Object> body = new LinkedHashMap<>();
        return switch (version) {
            case V2 -> {
                body.put("order_id", order.order().value());
                if (!order.coupons().isEmpty()) {
                    body.put(
                            "coupon_infos",
                            order.coupons().stream()
                                    .map(it -> benefit(it.id().value(), MoveBodies.type(it.kind())))
                                    .toList());
                }
                if (order.discount() != null) {
                    body.put(
                            "discount_infos",
                            List.of(benefit(
                                    order.discount().id(), order.discount().type())));
                }
                yield written(MoveOperation.PAY_ORDER_V2, body);
            }
            case V1 -> {
                if (order.discount() != null) {
                    throw new IllegalArgumentException("the oldest way to pay knows no discount");
                }
                body.put("orderId", order.order().value());
                if (!order.coupons().isEmpty()) {
                    body.put(
                            "couponIds",
                            order.coupons().stream().map(it -> it.id().value()).toList());
                }
                yield written(MoveOperation.PAY_ORDER_V1, body);
            }
        };
    }

    private static Map<String, Object> funds(TransId transId, CustomerId account, Ledger ledger) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("transId", transId.value());
        body.put("balanceType", MoveBodies.balanceType(ledger));
        body.put("subCustomerId", account.value());
        body.put("deductMode", "1");
        @Nullable String expireTime = MoveBodies.expireTime(ledger);
        if (expireTime != null) {
            body.put("expireTime", expireTime);
        }
        return body;
    }

    private static Map<String, Object> benefit(String id, int type) {
        Map<String, Object> benefit = new LinkedHashMap<>();
        benefit.put("id", id);
        benefit.put("type", type);
        return benefit;
    }

    private static MoveBody written(MoveOperation operation, Map<String, Object> body) {
        return new MoveBody(operation, JsonUtils.toJSON(body));
    }
}
