package io.bursar.instruction;

import java.time.Instant;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.Orders;
import io.bursar.bss.ReadAnswer;
import io.bursar.money.Money;

/**
 * Whether an order may be paid now, as it reads at Huawei just before (packages-usage-costs-orders.md 10 and 14.6):
 * nothing but the order's own state keeps it from being paid twice.
 */
sealed interface OrderCheck {

    /** Still as it was agreed to. */
    record Pay() implements OrderCheck {}

    /** Nothing is sent now; perhaps later. */
    record Later(String code) implements OrderCheck {}

    /** Never to be paid by this instruction. */
    record Never(String code) implements OrderCheck {}

    /** Decides; {@code agreed} is the price that people agreed to. */
    static OrderCheck of(ReadAnswer<Orders.Details> answer, Money agreed, Instant now) {
        return switch (answer) {
            case ReadAnswer.Unavailable<Orders.Details> _ -> new Later("ORDER_UNREAD");
            case ReadAnswer.Unreadable<Orders.Details> it -> new Later(it.code());
            case ReadAnswer.Known<Orders.Details> it -> of(it.value(), agreed, now);
        };
    }

    private static OrderCheck of(Orders.Details details, Money agreed, Instant now) {
        CloudOrder order = details.order();
        return switch (order.status()) {
            case PENDING_PAYMENT -> {
                if (!order.price().equals(agreed)) {
                    yield new Never("ORDER_PRICE_CHANGED " + agreed.digits() + " "
                            + order.price().digits());
                }
                boolean late = details.payBefore() != null && !now.isBefore(details.payBefore());
                yield late ? new Never("ORDER_DEADLINE_PASSED") : new Pay();
            }
            case PROCESSING, COMPLETED -> new Never("ORDER_PAID_ELSEWHERE");
            case CANCELLED -> new Never("ORDER_CANCELLED");
            case PENDING_APPROVAL,
                    PENDING_REFUND,
                    PENDING_CONFIRMATION,
                    TO_BE_SHIPPED,
                    TO_BE_RECEIVED,
                    AWAITING_PICK_UP,
                    BEING_EXCHANGED,
                    OTHER -> new Never("ORDER_NOT_PAYABLE");
        };
    }
}
