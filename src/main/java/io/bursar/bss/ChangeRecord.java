package io.bursar.bss;

import io.bursar.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One line of the own statement of cash or credit (multi-account.md 13).
 *
 * <p>No field is documented to name the sub-account of an allocation, nor to repeat the trans id of the request.
 *
 * @param detail Huawei's detailed type, e.g. {@code SOURCE_OPERATION_BEADJUST}; the list is not documented
 * @param tradeId Huawei's number of the transaction, or an order's
 * @param amount never negative: Huawei's sign contradicts its direction in places, so only the direction counts
 * @param balanceAfter may be negative
 * @param accountName as Huawei prints it; whose account it names is not documented
 */
public record ChangeRecord(
        String id,
        @Nullable String detail,
        Instant tradedAt,
        String tradeId,
        Money amount,
        Direction direction,
        Money balanceAfter,
        @Nullable String accountName,
        @Nullable YearMonth billCycle) {

    /** Which way the money went, seen from the account. */
    public enum Direction {
        /** In. */
        REVENUE,
        /** Out. */
        EXPENSE
    }
}
