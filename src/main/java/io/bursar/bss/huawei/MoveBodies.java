package io.bursar.bss.huawei;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.bss.v2.model.CouponSimpleInfoOrderPayV3;
import com.huaweicloud.sdk.bss.v2.model.DiscountSimpleInfoV3;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.RetrieveEnterpriseMultiAccountCouponReq;
import com.huaweicloud.sdk.bss.v2.model.RetrieveEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountCouponReq;
import com.huaweicloud.sdk.bss.v2.model.TransferEnterpriseMultiAccountReq;
import com.huaweicloud.sdk.core.utils.JsonUtils;

import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoneyOrder.AllocateCoupon;
import io.bursar.bss.MoneyOrder.AllocateFunds;
import io.bursar.bss.MoneyOrder.PayOrder;
import io.bursar.bss.MoneyOrder.PlaceRenewal;
import io.bursar.bss.MoneyOrder.ReclaimCoupon;
import io.bursar.bss.MoneyOrder.ReclaimFunds;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.TransId;
import io.bursar.money.Money;

/**
 * Writes the body of a move once, with the SDK's models or, for the retired operations, by Huawei's old names: unset
 * fields are left out, amounts are text.
 */
final class MoveBodies {

    private final Retired retired;

    MoveBodies(Retired retired) {
        this.retired = retired;
    }

    /** @throws IllegalArgumentException for an order that Huawei's documents do not allow */
    MoveBody of(MoneyOrder order) {
        return switch (order) {
            case AllocateFunds it when retired.uses(RetiredGroup.FUNDS) -> OldBodies.of(it);
            case ReclaimFunds it when retired.uses(RetiredGroup.FUNDS) -> OldBodies.of(it);
            case PayOrder it
            when retired.uses(RetiredGroup.ORDERS) ->
                OldBodies.of(it, retired.shapes().payVersion());
            case AllocateFunds it ->
                guarded(
                        MoveOperation.ALLOCATE_FUNDS,
                        it.transId(),
                        new TransferEnterpriseMultiAccountReq()
                                .withCustomerId(it.account().value())
                                .withAmount(yuan(it.amount()))
                                .withTransId(it.transId().value())
                                .withBalanceType(balanceType(it.ledger()))
                                .withExpireTime(expireTime(it.ledger())));
            case ReclaimFunds it ->
                guarded(
                        MoveOperation.RECLAIM_FUNDS,
                        it.transId(),
                        new RetrieveEnterpriseMultiAccountReq()
                                .withCustomerId(it.account().value())
                                .withAmount(yuan(it.amount()))
                                .withTransId(it.transId().value())
                                .withBalanceType(balanceType(it.ledger()))
                                .withExpireTime(expireTime(it.ledger())));
            case AllocateCoupon it ->
                guarded(
                        MoveOperation.ALLOCATE_COUPON,
                        it.transId(),
                        new TransferEnterpriseMultiAccountCouponReq()
                                .withCustomerId(it.account().value())
                                .withCouponId(it.coupon().value())
                                .withAmount(yuan(it.amount()))
                                .withTransId(it.transId().value()));
            case ReclaimCoupon it ->
                guarded(
                        MoveOperation.RECLAIM_COUPON,
                        it.transId(),
                        new RetrieveEnterpriseMultiAccountCouponReq()
                                .withCustomerId(it.account().value())
                                .withCouponId(it.coupon().value())
                                .withSubCouponId(it.subCoupon().value())
                                .withTransId(it.transId().value()));
            case PayOrder it -> new MoveBody(MoveOperation.PAY_ORDER, JsonUtils.toJSON(payment(it)));
            case PlaceRenewal _ -> throw new IllegalArgumentException("a renewal has a body of its own");
        };
    }

    private static MoveBody guarded(MoveOperation operation, TransId transId, Object model) {
        String text = JsonUtils.toJSON(model);
        // Without it Huawei would make up an id of its own and a second sending would move the money a second time.
        if (!text.contains("\"trans_id\":\"" + transId + "\"")) {
            throw new IllegalStateException("The body of " + operation + " lacks its trans id; nothing may be sent.");
        }
        return new MoveBody(operation, text);
    }

    private static PayCustomerOrderV3Req payment(PayOrder order) {
        PayCustomerOrderV3Req request = new PayCustomerOrderV3Req()
                .withOrderId(order.order().value())
                .withUseCoupon(order.coupons().isEmpty() ? "NO" : "YES")
                .withUseDiscount(order.discount() == null ? "NO" : "YES");
        if (!order.coupons().isEmpty()) {
            request.setCouponInfos(order.coupons().stream()
                    .map(it -> new CouponSimpleInfoOrderPayV3()
                            .withId(it.id().value())
                            .withType(type(it.kind())))
                    .toList());
        }
        if (order.discount() != null) {
            request.setDiscountInfos(List.of(new DiscountSimpleInfoV3()
                    .withId(order.discount().id())
                    .withType(order.discount().type())));
        }
        return request;
    }

    static int type(PaymentCoupon.Kind kind) {
        return switch (kind) {
            case DISCOUNT -> 300;
            case CASH -> 301;
            case FLEXIBLE -> 302;
            case STORED_VALUE -> 303;
        };
    }

    static String yuan(Money amount) {
        if (!amount.currency().equals(Money.CNY) || !amount.isPositive()) {
            throw new IllegalArgumentException("only positive yuan can be moved, not " + amount);
        }
        if (amount.digits().length() > 32) {
            throw new IllegalArgumentException("an amount has at most 32 characters");
        }
        return amount.digits();
    }

    static String balanceType(Ledger ledger) {
        return switch (ledger) {
            case Ledger.Cash _ -> "BALANCE_TYPE_DEBIT";
            case Ledger.Credit _ -> "BALANCE_TYPE_CREDIT";
        };
    }

    /** Sent exactly when the credit ledger expires: left out it fails for those, sent it fails for the others. */
    static @Nullable String expireTime(Ledger ledger) {
        return switch (ledger) {
            case Ledger.Cash _ -> null;
            case Ledger.Credit(@Nullable Instant expiresAt) -> expiresAt == null ? null : toTheSecond(expiresAt);
        };
    }

    private static String toTheSecond(Instant instant) {
        String text = instant.toString();
        if (!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS)) || text.length() != 20) {
            throw new IllegalArgumentException("a credit ledger expires on a whole second, not at " + instant);
        }
        return text;
    }
}
