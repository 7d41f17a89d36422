package io.bursar.sandbox.cost;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import io.bursar.time.Beijing;

/** One line of the bill: one charge or refund for one resource. */
record BillLine(
        Identity identity,
        Kind kind,
        Subject subject,
        Span span,
        @Nullable Measured measured,
        Price price,
        Split split) {

    /**
     * @param tradeId the order's id for orders, else the transaction's
     * @param orderId null for what was not ordered
     * @param billDate the day in Beijing to which the line is booked
     * @param tradeTime when it was charged, from when on it exists
     */
    record Identity(String id, String tradeId, @Nullable String orderId, LocalDate billDate, Instant tradeTime) {}

    /**
     * @param billType Huawei's number, e.g. 1 purchase, 5 usage
     * @param chargeMode 1 yearly/monthly, 3 pay-per-use, 10 reserved instance, 11 savings plan
     * @param period 19 year, 20 month, 24 day, 25 hour, 5 one-off
     * @param periods how many of them; null for pay-per-use
     * @param monthlySettled charged after the month is over
     */
    record Kind(
            int billType,
            int chargeMode,
            int period,
            @Nullable Integer periods,
            boolean monthlySettled) {}

    /** The time that is charged for, its end excluded. */
    record Span(Instant from, Instant until) {

        LocalDate firstDay() {
            return Beijing.dayOf(from);
        }

        /** Calendar days in Beijing that it touches, at least one. */
        long days() {
            Instant last = until.isAfter(from) ? until.minusNanos(1) : from;
            return ChronoUnit.DAYS.between(firstDay(), Beijing.dayOf(last)) + 1;
        }

        boolean isLongerThanADay() {
            return Duration.between(from, until).compareTo(Duration.ofDays(1)) > 0;
        }
    }

    /**
     * @param usage what was used, {@code free} included
     * @param free what of it a package covered
     */
    record Measured(String usageType, BigDecimal usage, BigDecimal free, int measureId) {}

    /** Whether its amount belongs to many days. */
    boolean isSpread() {
        return span.isLongerThanADay();
    }

    boolean existsAt(Instant now) {
        return !identity.tradeTime().isAfter(now);
    }
}
