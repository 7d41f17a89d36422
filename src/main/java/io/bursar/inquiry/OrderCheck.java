package io.bursar.inquiry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.Orders;
import io.bursar.bss.ReadAnswer;
import io.bursar.money.Money;

/**
 * Whether an order may be paid now, as it reads at Huawei just before (packages-usage-costs-orders.md 10 and 14.6):
 * nothing but the order's own state keeps it from being paid twice.
 */
public sealed interface OrderCheck {

    /** Still as it was agreed to. */
    record Send() implements OrderCheck {}

    /** Nothing is sent now; perhaps later. */
    record Later(String code) implements OrderCheck {}

    /** Never to be sent by this instruction. */
    record Never(String code) implements OrderCheck {}

    /**
     * Decides.
     *
     * @param terms what is known of price and combination; null to go by the order's price alone
     * @param agreed the price that people agreed to
     */
    static OrderCheck of(
            ReadAnswer<Orders.Details> answer, PaymentTerms.@Nullable Standing terms, Money agreed, Instant now) {
        return switch (answer) {
            case ReadAnswer.Unavailable<Orders.Details> _ -> new Later("ORDER_UNREAD");
            case ReadAnswer.Unreadable<Orders.Details> it -> new Later(it.code());
            case ReadAnswer.Known<Orders.Details> it ->
                of(it.value(), terms == null ? price(it.value().order(), agreed) : terms, now);
        };
    }

    private static OrderCheck byTerms(PaymentTerms.Standing terms) {
        return switch (terms) {
            case PaymentTerms.Standing.Holds _ -> new Send();
            case PaymentTerms.Standing.Unread(String code) -> new Later(code);
            case PaymentTerms.Standing.Broken(String code) -> new Never(code);
        };
    }

    private static PaymentTerms.Standing price(CloudOrder order, Money agreed) {
        return order.price().equals(agreed)
                ? new PaymentTerms.Standing.Holds()
                : new PaymentTerms.Standing.Broken("ORDER_PRICE_CHANGED " + agreed.digits() + " "
                        + order.price().digits());
    }

    private static OrderCheck of(Orders.Details details, PaymentTerms.Standing terms, Instant now) {
        CloudOrder order = details.order();
        return switch (order.status()) {
            case PENDING_PAYMENT -> {
                boolean late = details.payBefore() != null && !now.isBefore(details.payBefore());
                yield late ? new Never("ORDER_DEADLINE_PASSED") : byTerms(terms);
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
