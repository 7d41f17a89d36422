package io.bursar.approval;

import java.time.Instant;
import java.util.stream.Collectors;

import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.time.Beijing;

/** What an order is about besides account and amount, as pages show it. */
final class Orders {

    private Orders() {}

    /** Whether it moves cash between the master and an account. */
    static boolean isCash(MoneyOrder order) {
        return switch (order) {
            case MoneyOrder.AllocateFunds it -> it.ledger() instanceof Ledger.Cash;
            case MoneyOrder.ReclaimFunds it -> it.ledger() instanceof Ledger.Cash;
            case MoneyOrder.AllocateCoupon _,
                    MoneyOrder.ReclaimCoupon _,
                    MoneyOrder.PayOrder _,
                    MoneyOrder.PlaceRenewal _ -> false;
        };
    }

    /** The message key of the kind of money. */
    static String ledgerKey(MoneyOrder order) {
        return switch (order) {
            case MoneyOrder.AllocateFunds it -> key(it.ledger());
            case MoneyOrder.ReclaimFunds it -> key(it.ledger());
            case MoneyOrder.AllocateCoupon _, MoneyOrder.ReclaimCoupon _ -> "approval.ledger.coupon";
            case MoneyOrder.PayOrder _ -> "approval.ledger.order";
            case MoneyOrder.PlaceRenewal _ -> "approval.ledger.renewal";
        };
    }

    /** The coupon's or the order's id, or when the credit expires (Beijing); empty for cash. */
    static String detail(MoneyOrder order) {
        return switch (order) {
            case MoneyOrder.AllocateFunds it -> expiry(it.ledger());
            case MoneyOrder.ReclaimFunds it -> expiry(it.ledger());
            case MoneyOrder.AllocateCoupon it -> it.coupon().value();
            case MoneyOrder.ReclaimCoupon it ->
                it.subCoupon().value() + " → " + it.coupon().value();
            case MoneyOrder.PayOrder it ->
                it.coupons().isEmpty()
                        ? it.order().value()
                        : it.order().value() + " · "
                                + it.coupons().stream()
                                        .map(PaymentCoupon::toString)
                                        .collect(Collectors.joining(", "));
            case MoneyOrder.PlaceRenewal it ->
                it.renewal().period().text() + " · "
                        + it.renewal().resources().stream()
                                .map(ResourceId::value)
                                .collect(Collectors.joining(", "));
        };
    }

    /** The message key of a ledger. */
    static String key(Ledger ledger) {
        return switch (ledger) {
            case Ledger.Cash _ -> "approval.ledger.cash";
            case Ledger.Credit(Instant expiresAt) ->
                expiresAt == null ? "approval.ledger.creditNever" : "approval.ledger.credit";
        };
    }

    private static String expiry(Ledger ledger) {
        return switch (ledger) {
            case Ledger.Cash _ -> "";
            case Ledger.Credit(Instant expiresAt) ->
                expiresAt == null
                        ? ""
                        : expiresAt.atZone(Beijing.ZONE).toLocalDate().toString();
        };
    }
}
