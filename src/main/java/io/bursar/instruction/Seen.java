package io.bursar.instruction;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Orders;
import io.bursar.bss.ReadAnswer;
import io.bursar.inquiry.OrderCheck;
import io.bursar.inquiry.PaymentTerms;

/**
 * What was read from Huawei just before a sending, without any transaction open.
 *
 * @param next the instruction it was read for: the one that probably is next; null for none
 * @param balances what could be moved on both sides, for it and for those that probably follow
 * @param order the order to be paid; null when the instruction pays none
 * @param terms whether what was agreed for it holds; null when nobody knows more than its price
 * @param renewal whether a renewal may be ordered; null when the instruction orders none
 */
record Seen(
        @Nullable InstructionId next,
        Map<InstructionId, BalancesBefore> balances,
        @Nullable ReadAnswer<Orders.Details> order,
        PaymentTerms.@Nullable Standing terms,
        @Nullable OrderCheck renewal) {

    /** Unread for what it was not read for. */
    BalancesBefore balancesOf(InstructionId instruction) {
        return balances.getOrDefault(instruction, BalancesBefore.unread());
    }

    static Seen nothing() {
        return new Seen(null, Map.of(), null, null, null);
    }
}
