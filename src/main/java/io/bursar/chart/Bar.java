package io.bursar.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole as a bar.
 *
 * @param percent of the whole, one decimal, e.g. {@code 62.5}; 0 of nothing
 * @param css {@code bar-good}, {@code bar-low} or {@code bar-plain}
 */
public record Bar(BigDecimal percent, String css) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So much of so much; more than all of it, or less than nothing, is drawn as all or nothing. */
    public static Bar of(BigDecimal part, BigDecimal whole) {
        return new Bar(percent(part, whole), "bar-plain");
    }

    /** What is left: low at or below that percentage. */
    public static Bar left(BigDecimal left, BigDecimal total, BigDecimal lowPercent) {
        var percent = percent(left, total);
        return new Bar(percent, percent.compareTo(lowPercent) <= 0 ? "bar-low" : "bar-good");
    }

    /** The width as SVG wants it. */
    public String width() {
        return percent.max(BigDecimal.ZERO).min(HUNDRED).toPlainString() + "%";
    }

    /** The percentage for people. */
    public String text() {
        return percent.toPlainString() + "%";
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(1)
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
