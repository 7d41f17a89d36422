package io.bursar.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

import io.bursar.bss.cost.CostQuestion.Basis;
import io.bursar.time.Beijing;

/** How final the costs of a month are (packages-usage-costs-orders.md 12, data availability). */
public enum Availability {
    /** The month goes on: original costs lag by about an hour, amortised ones by one or two days. */
    RUNNING,
    /** The month is over and is being billed: Huawei hides it, or tells a part. */
    BILLING,
    /** Billed. */
    FINAL;

    /** Huawei remembers so many months before the running one (its sibling operation says 18). */
    static final int MONTHS_REMEMBERED = 18;

    private static final Duration NOON = Duration.ofHours(12);

    /** At that instant. */
    public static Availability of(YearMonth month, Basis basis, Instant now) {
        if (!month.isBefore(Beijing.monthOf(now))) {
            return RUNNING;
        }
        return now.isBefore(finalAt(month, basis)) ? BILLING : FINAL;
    }

    /** From when on nothing changes: noon of the 4th of the next month; amortised costs come up to two days later. */
    public static Instant finalAt(YearMonth month, Basis basis) {
        int day = basis == Basis.ORIGINAL ? 4 : 6;
        return Beijing.startOf(month.plusMonths(1).atDay(day)).plus(NOON);
    }

    /** How long a reading counts as fresh. */
    Duration freshness(Basis basis) {
        return switch (this) {
            case RUNNING -> basis == Basis.ORIGINAL ? Duration.ofHours(1) : Duration.ofHours(12);
            case BILLING -> Duration.ofHours(2);
            case FINAL -> Duration.ZERO;
        };
    }

    /** Whether what was read then should be read again. */
    static boolean isDue(YearMonth month, Basis basis, Instant read, Instant now) {
        Availability state = of(month, basis, now);
        return state == FINAL
                ? read.isBefore(finalAt(month, basis))
                : !read.plus(state.freshness(basis)).isAfter(now);
    }
}
