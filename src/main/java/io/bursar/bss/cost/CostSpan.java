package io.bursar.bss.cost;

import java.time.LocalDate;
import java.time.YearMonth;

/** From when to when costs are told, both included; days and months in Beijing (GMT+8). */
public sealed interface CostSpan {

    /** Day by day. */
    record Days(LocalDate from, LocalDate to) implements CostSpan {

        public Days {
            requireOrder(to.isBefore(from));
        }
    }

    /** Month by month. */
    record Months(YearMonth from, YearMonth to) implements CostSpan {

        public Months {
            requireOrder(to.isBefore(from));
        }
    }

    private static void requireOrder(boolean backwards) {
        if (backwards) {
            throw new IllegalArgumentException("a span does not end before it begins");
        }
    }
}
