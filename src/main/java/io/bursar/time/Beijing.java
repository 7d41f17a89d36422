package io.bursar.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Beijing's calendar (GMT+8, no summer time): the one that Huawei's bills and record dates follow. */
public final class Beijing {

    /** GMT+8. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private Beijing() {}

    /** The calendar day in Beijing at that instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The billing cycle (month in Beijing) at that instant. */
    public static YearMonth monthOf(Instant instant) {
        return YearMonth.from(dayOf(instant));
    }

    /** The first instant of that day in Beijing. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
