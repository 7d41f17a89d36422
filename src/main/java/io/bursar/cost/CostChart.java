package io.bursar.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Amounts over time as {@code cost/chart} draws them: across in per cent, so that it fits any width, down in pixels.
 * Every column can be reached by keyboard and says its figures; what it draws stands in a table as well.
 *
 * @param ticks lines across, each with the amount that it stands for
 * @param zero where nothing is
 * @param columns one for each day or month
 * @param lines how one figure leads to the next; only in a chart of lines
 * @param legend the series in their order
 */
public record CostChart(List<Tick> ticks, int zero, List<Column> columns, List<Stroke> lines, List<String> legend) {

    /** Pixels. */
    public static final int HEIGHT = 240;

    private static final int TOP = 16;
    private static final int BOTTOM = 212;
    private static final int MOST_LABELS = 6;

    /** A line across. */
    public record Tick(int y, BigDecimal amount) {}

    /**
     * One day or month.
     *
     * @param label short; empty where there is no room for it
     * @param middle where its middle is
     * @param words everything that it says, for readers and for pointing at
     */
    public record Column(String label, String middle, String words, List<Block> blocks) {}

    /**
     * A part of a column, or a point.
     *
     * @param series its number from 0; -1 for an estimate
     */
    public record Block(int series, String x, String width, int y, int height) {}

    /** A piece of a line. */
    public record Stroke(int series, String x1, int y1, String x2, int y2) {}

    /**
     * What is drawn.
     *
     * @param periods label and words of each column
     * @param series each with an amount for each period
     * @param estimate what is added to the last period as an estimate; null for nothing
     */
    public record Data(
            List<Period> periods,
            List<Series> series,
            @Nullable BigDecimal estimate) {}

    /** A column's short label, and everything that it says. */
    public record Period(String label, String words) {}

    /** A name and an amount for each period. */
    public record Series(String name, List<BigDecimal> amounts) {}

    /** Columns, one part on the other; negative amounts hang below. */
    public static CostChart stacked(Data data) {
        BigDecimal most = BigDecimal.ONE;
        BigDecimal least = BigDecimal.ZERO;
        for (int n = 0; n < data.periods().size(); n++) {
            BigDecimal up = BigDecimal.ZERO;
            BigDecimal down = BigDecimal.ZERO;
            for (Series series : data.series()) {
                BigDecimal amount = series.amounts().get(n);
                up = up.add(amount.max(BigDecimal.ZERO));
                down = down.add(amount.min(BigDecimal.ZERO));
            }
            most = most.max(n == data.periods().size() - 1 ? up.add(orZero(data.estimate())) : up);
            least = least.min(down);
        }
        Scale scale = Scale.of(least, most);
        List<Column> columns = new ArrayList<>();
        for (int n = 0; n < data.periods().size(); n++) {
            columns.add(column(data, n, stack(data, n, scale)));
        }
        return new CostChart(scale.ticks(), scale.y(BigDecimal.ZERO), columns, List.of(), legend(data));
    }

    /** A line for each series. */
    public static CostChart lines(Data data) {
        BigDecimal most = BigDecimal.ONE;
        BigDecimal least = BigDecimal.ZERO;
        for (Series series : data.series()) {
            for (BigDecimal amount : series.amounts()) {
                most = most.max(amount);
                least = least.min(amount);
            }
        }
        Scale scale = Scale.of(least, most);
        List<Column> columns = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        int count = data.periods().size();
        for (int n = 0; n < count; n++) {
            List<Block> points = new ArrayList<>();
            for (int s = 0; s < data.series().size(); s++) {
                List<BigDecimal> amounts = data.series().get(s).amounts();
                int y = scale.y(amounts.get(n));
                points.add(new Block(s, middle(n, count), "0%", y, 0));
                if (n > 0) {
                    strokes.add(new Stroke(s, middle(n - 1, count), scale.y(amounts.get(n - 1)), middle(n, count), y));
                }
            }
            columns.add(column(data, n, points));
        }
        return new CostChart(scale.ticks(), scale.y(BigDecimal.ZERO), columns, strokes, legend(data));
    }

    private static List<Block> stack(Data data, int n, Scale scale) {
        int count = data.periods().size();
        String x = percent(BigDecimal.valueOf(n).add(new BigDecimal("0.15")), count);
        String width = percent(new BigDecimal("0.7"), count);
        List<Block> blocks = new ArrayList<>();
        BigDecimal up = BigDecimal.ZERO;
        BigDecimal down = BigDecimal.ZERO;
        for (int s = 0; s < data.series().size(); s++) {
            BigDecimal amount = data.series().get(s).amounts().get(n);
            BigDecimal from = amount.signum() < 0 ? down : up;
            BigDecimal to = from.add(amount);
            block(blocks, s, x, width, scale.y(from), scale.y(to));
            up = amount.signum() < 0 ? up : to;
            down = amount.signum() < 0 ? to : down;
        }
        if (n == count - 1 && data.estimate() != null) {
            block(blocks, -1, x, width, scale.y(up), scale.y(up.add(data.estimate())));
        }
        return blocks;
    }

    private static void block(List<Block> blocks, int series, String x, String width, int... ends) {
        int height = Math.abs(ends[0] - ends[1]);
        if (height > 0) {
            blocks.add(new Block(series, x, width, Math.min(ends[0], ends[1]), height));
        }
    }

    private static Column column(Data data, int n, List<Block> blocks) {
        int count = data.periods().size();
        int every = (count + MOST_LABELS - 1) / MOST_LABELS;
        Period period = data.periods().get(n);
        boolean labelled = (count - 1 - n) % every == 0;
        return new Column(labelled ? period.label() : "", middle(n, count), period.words(), blocks);
    }

    private static List<String> legend(Data data) {
        return data.series().stream().map(Series::name).toList();
    }

    private static String middle(int n, int count) {
        return percent(BigDecimal.valueOf(n).add(new BigDecimal("0.5")), count);
    }

    private static String percent(BigDecimal part, int count) {
        return part.multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(count), 3, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Amounts down the page, between round figures. */
    private record Scale(BigDecimal least, BigDecimal most, BigDecimal step) {

        private static final int STEPS = 4;

        static Scale of(BigDecimal least, BigDecimal most) {
            BigDecimal step = roundUp(most.subtract(least).divide(BigDecimal.valueOf(STEPS), 8, RoundingMode.UP));
            return new Scale(
                    least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                    most.divide(step, 0, RoundingMode.CEILING).multiply(step),
                    step);
        }

        int y(BigDecimal amount) {
            return BOTTOM
                    - amount.subtract(least)
                            .multiply(BigDecimal.valueOf(BOTTOM - TOP))
                            .divide(most.subtract(least), 0, RoundingMode.HALF_UP)
                            .intValueExact();
        }

        List<Tick> ticks() {
            int count =
                    most.subtract(least).divide(step, 0, RoundingMode.HALF_UP).intValueExact();
            return IntStream.rangeClosed(0, count)
                    .mapToObj(n -> least.add(step.multiply(BigDecimal.valueOf(n))))
                    .map(amount -> new Tick(y(amount), amount))
                    .toList();
        }

        /** The next 1, 2 or 5 with zeros behind. */
        private static BigDecimal roundUp(BigDecimal amount) {
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
            for (int digit : new int[] {1, 2, 5, 10}) {
                BigDecimal round = power.multiply(BigDecimal.valueOf(digit));
                if (round.compareTo(amount) >= 0) {
                    return round;
                }
            }
            throw new IllegalStateException("no round figure above " + amount);
        }
    }
}
