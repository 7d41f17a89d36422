package io.bursar.spending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.bursar.balance.BalanceReading;
import io.bursar.money.Money;

/**
 * How long what is there lasts at the pace of the last days: an estimate.
 *
 * @param days whole days, 0 or more
 * @param until the last of them
 * @param perDay what an average day took
 */
record Runway(int days, LocalDate until, Money perDay) {

    /** Longer is not told: nothing is known that far ahead. */
    static final int LONGEST = 999;

    /** A fortnight: what deserves a look. */
    static final int SHORT = 14;

    /** Null when the balance is not known or nothing is spent. */
    static @Nullable Runway of(BalanceReading balance, @Nullable BigDecimal perDay, LocalDate today) {
        if (!(balance instanceof BalanceReading.Known known) || perDay == null || perDay.signum() <= 0) {
            return null;
        }
        BigDecimal there = known.amount().amount().max(BigDecimal.ZERO);
        int days = there.divide(perDay, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(LONGEST))
                .intValueExact();
        return new Runway(days, today.plusDays(days), Money.yuan(perDay.setScale(2, RoundingMode.HALF_UP)));
    }

    public boolean isShort() {
        return days <= SHORT;
    }

    public boolean isLongest() {
        return days == LONGEST;
    }
}
