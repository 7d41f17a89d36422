package io.bursar.bss;

import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One line of the own statement of coupons (multi-account.md 13b). Huawei gives these lines no id of their own.
 *
 * @param detail Huawei's detailed type: {@code SOURCE_OPERATION_TRANSFER} is an allocation to a sub-account,
 *     {@code SOURCE_OPERATION_RETRIEVE} a reclaim
 * @param amount never negative; the direction says which way it went
 * @param balanceAfter what was left on the coupon
 */
public record CouponRecord(
        CouponId coupon,
        @Nullable String detail,
        Instant tradedAt,
        String tradeId,
        Money amount,
        Direction direction,
        Money balanceAfter,
        @Nullable String accountName,
        @Nullable YearMonth billCycle) {}
