package io.bursar.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The vertical scale: round figures from the lowest to the highest value, zero among them. */
record Scale(BigDecimal bottom, BigDecimal top, BigDecimal step) {

    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    private static final int STEPS = 4;

    static Scale of(Collection<BigDecimal> values) {
        var highest = BigDecimal.ZERO;
        var lowest = BigDecimal.ZERO;
        for (var value : values) {
            highest = highest.max(value);
            lowest = lowest.min(value);
        }
        var range = highest.subtract(lowest);
        var step = range.signum() == 0 ? BigDecimal.ONE : step(range);
        return new Scale(multiple(lowest, step, RoundingMode.FLOOR), top(highest, lowest, step), step);
    }

    /** The figures beside the plot, from below. */
    List<BigDecimal> ticks() {
        var ticks = new ArrayList<BigDecimal>();
        for (var tick = bottom; tick.compareTo(top) <= 0; tick = tick.add(step)) {
            ticks.add(tick.signum() == 0 ? BigDecimal.ZERO : plain(tick));
        }
        return ticks;
    }

    /** How far below the top, of {@code whole}. */
    BigDecimal below(BigDecimal value, int whole) {
        return top.subtract(value)
                .multiply(BigDecimal.valueOf(whole))
                .divide(top.subtract(bottom), 3, RoundingMode.HALF_UP);
    }

    private static BigDecimal top(BigDecimal highest, BigDecimal lowest, BigDecimal step) {
        var top = multiple(highest, step, RoundingMode.CEILING);
        return top.signum() == 0 && lowest.signum() == 0 ? step : top;
    }

    private static BigDecimal step(BigDecimal range) {
        var least = range.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        var unit = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return ROUND.stream()
                .map(unit::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElse(unit.multiply(BigDecimal.TEN));
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode to) {
        return value.divide(step, 0, to).multiply(step);
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
