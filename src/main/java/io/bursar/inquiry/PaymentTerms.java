package io.bursar.inquiry;

import io.bursar.bss.MoneyOrder;
import io.bursar.money.Money;

/**
 * Whether what people agreed to still holds for the payment of an order: its price with the discount chosen, and that
 * discount and coupons can be combined. Implemented by whoever knows how orders are paid; asked just before a sending,
 * outside any transaction. The order's own state is the engine's to judge.
 */
public interface PaymentTerms {

    /** Reads the order and what it can be paid with, and compares. */
    Standing check(MoneyOrder.PayOrder order, Money agreed);

    /** Whether it holds. */
    sealed interface Standing {

        /** It does. */
        record Holds() implements Standing {}

        /** It could not be read; nothing is sent now. */
        record Unread(String code) implements Standing {}

        /**
         * It does not, and this instruction never will be sent. {@code code} is a word of ours and what it is about.
         */
        record Broken(String code) implements Standing {}
    }
}
