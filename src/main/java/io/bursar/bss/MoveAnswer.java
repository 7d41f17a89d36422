package io.bursar.bss;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.renewal.ResourceFailure;
import io.bursar.money.Money;

/**
 * What we know about the money after one sending. Decided by an allow-list (reliability.md 2.5): anything not listed is
 * {@link Unknown}.
 */
public sealed interface MoveAnswer {

    /** What was seen on the wire. */
    Exchange exchange();

    /** Huawei did it. */
    record Accepted(Exchange exchange, Receipt receipt) implements MoveAnswer {}

    /** Huawei refused with a documented code: nothing moved. {@code checks} are the failed check items, if any. */
    record Refused(Exchange exchange, String code, List<String> checks) implements MoveAnswer {}

    /** Another task is running or we were throttled; this call did nothing. The same id may be sent later. */
    record Busy(Exchange exchange, String code, @Nullable Duration retryAfter) implements MoveAnswer {}

    /** Key, signature or permission refused; this call did nothing. */
    record Unauthorised(Exchange exchange, String code) implements MoveAnswer {}

    /** Provably no byte of the request reached Huawei. */
    record NotSent(Exchange exchange, NotSentReason reason) implements MoveAnswer {}

    /** An earlier sending of this id arrived; whether it was executed is to be found out. */
    record Duplicate(Exchange exchange, String code) implements MoveAnswer {}

    /** It may have happened. {@code reason} is for the person on call. */
    record Unknown(Exchange exchange, UnknownReason reason) implements MoveAnswer {}

    /** Why nothing was sent (reliability.md 2.5 rows 1 to 4). */
    enum NotSentReason {
        HOST_NOT_FOUND,
        CONNECTION_REFUSED,
        CONNECT_TIMEOUT,
        TLS_HANDSHAKE,
        /** The request could not be signed: no connection settings, or settings that cannot be used. */
        NOT_SIGNED,
        /** We held it back ourselves: too long since the attempt was opened. */
        TOO_LATE
    }

    /** Why we do not know (reliability.md 2.5 rows 5 to 22). */
    enum UnknownReason {
        NO_ANSWER_IN_TIME,
        CONNECTION_LOST,
        REDIRECTED,
        UNEXPECTED_SUCCESS,
        SERVER_ERROR,
        /** A documented failure whose cause is not named, e.g. CBC.99000043. */
        FAILED_UNEXPLAINED,
        UNLISTED_CODE,
        CLIENT_FAILURE
    }

    /** What Huawei handed back with its acceptance. */
    sealed interface Receipt {

        /** Funds: 204 without a body. */
        record None() implements Receipt {}

        /** The coupon that was created for the sub-account. */
        record CouponCreated(CouponId subCoupon) implements Receipt {}

        /** How much of the coupon was really taken back. */
        record CouponTakenBack(Money amount) implements Receipt {}

        /** These orders wait to be paid; {@code failures} are the resources that are in none of them. */
        record OrdersPlaced(List<OrderId> orders, List<ResourceFailure> failures) implements Receipt {

            public OrdersPlaced {
                orders = List.copyOf(orders);
                failures = List.copyOf(failures);
            }
        }
    }
}
