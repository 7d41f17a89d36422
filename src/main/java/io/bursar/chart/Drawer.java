package io.bursar.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Turns figures into places. */
final class Drawer {

    /** The side of the square that paths are drawn in, whatever shape it is stretched to. */
    private static final int SQUARE = 10_000;

    private static final int MOST_NAMES = 10;

    /** A month of days. */
    private static final int MOST_MARKS = 31;

    /** Up to so many series, each is read out even where it is nothing. */
    private static final int FEW = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal GAP = new BigDecimal("0.14");
    private static final String DASH = "—";

    private final List<String> places;
    private final List<ChartDraft.Series> series;
    private final List<ChartDraft.Level> levels;
    private final ChartDraft.Writing writing;
    private final Scale scale;

    Drawer(
            List<String> places,
            List<ChartDraft.Series> series,
            List<ChartDraft.Level> levels,
            ChartDraft.Writing writing) {
        this.places = places;
        this.series = series;
        this.levels = levels;
        this.writing = writing;
        this.scale = Scale.of(extremes());
    }

    Chart draw(Chart.Caption caption, String head) {
        return new Chart(
                caption,
                series.stream()
                        .filter(each -> !each.isTold())
                        .map(each -> new Chart.Legend(each.name(), each.css()))
                        .toList(),
                new Chart.Axes(vertical(), horizontal()),
                new Chart.Drawing(boxes(), traces(), guides(), stops()),
                table(head));
    }

    private List<BigDecimal> extremes() {
        var values = new ArrayList<BigDecimal>();
        levels.forEach(level -> values.add(level.value()));
        series.stream()
                .filter(each -> !each.isColumn() && !each.isTold())
                .flatMap(each -> each.values().stream())
                .filter(Objects::nonNull)
                .forEach(values::add);
        for (int place = 0; place < places.size(); place++) {
            values.add(stack(place, 1));
            values.add(stack(place, -1));
        }
        return values;
    }

    /** How high the columns of that sign stand upon each other. */
    private BigDecimal stack(int place, int sign) {
        return columns()
                .map(each -> each.at(place))
                .filter(value -> value != null && value.signum() == sign)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<ChartDraft.Series> columns() {
        return series.stream().filter(ChartDraft.Series::isColumn);
    }

    private List<Chart.Tick> vertical() {
        return scale.ticks().stream()
                .map(tick -> new Chart.Tick(
                        percent(scale.below(tick, 100)), writing.scale().apply(tick), tick.signum() != 0))
                .toList();
    }

    private List<Chart.Tick> horizontal() {
        int every = Math.max(1, (places.size() + MOST_NAMES - 1) / MOST_NAMES);
        return IntStream.range(0, places.size())
                .filter(place -> place % every == 0)
                .mapToObj(place -> new Chart.Tick(
                        percent(middle(place)), places.get(place), places.size() > 5 && place / every % 2 == 1))
                .toList();
    }

    private List<Chart.Box> boxes() {
        var boxes = new ArrayList<Chart.Box>();
        var inner = width().multiply(BigDecimal.ONE.subtract(GAP.add(GAP)));
        for (int place = 0; place < places.size(); place++) {
            var x = percent(width().multiply(BigDecimal.valueOf(place).add(GAP)));
            var up = BigDecimal.ZERO;
            var down = BigDecimal.ZERO;
            for (var each : columns().toList()) {
                var value = each.at(place);
                if (value == null || value.signum() == 0) {
                    continue;
                }
                var from = value.signum() > 0 ? up : down;
                var to = from.add(value);
                var high = scale.below(from.max(to), 100);
                boxes.add(new Chart.Box(
                        x,
                        percent(high),
                        percent(inner),
                        percent(scale.below(from.min(to), 100).subtract(high)),
                        each.css()));
                up = value.signum() > 0 ? to : up;
                down = value.signum() < 0 ? to : down;
            }
        }
        return boxes;
    }

    private List<Chart.Trace> traces() {
        return series.stream()
                .filter(each -> !each.isColumn() && !each.isTold())
                .flatMap(each -> Stream.of(new Chart.Trace(path(each), each.css()), marks(each)))
                .filter(trace -> !trace.path().isEmpty())
                .toList();
    }

    /** A mark at each place of a line as long as they can be told apart; a place alone is nothing but its mark. */
    private Chart.Trace marks(ChartDraft.Series of) {
        boolean marked = of.kind() == ChartDraft.Kind.LINE && places.size() <= MOST_MARKS;
        return new Chart.Trace(marked ? path(of, true) : "", "marks c" + of.colour());
    }

    private String path(ChartDraft.Series of) {
        return path(of, of.kind() == ChartDraft.Kind.DOTS);
    }

    private String path(ChartDraft.Series of, boolean dots) {
        var path = new StringBuilder();
        boolean broken = true;
        boolean dense = of.kind() == ChartDraft.Kind.DOTS || of.kind() == ChartDraft.Kind.CURVE;
        long count = dense ? of.values().size() : places.size();
        for (int i = 0; i < count; i++) {
            var value = of.at(i);
            if (value == null) {
                broken = true;
                continue;
            }
            long x = (2L * i + 1) * SQUARE / (2 * count);
            long y =
                    scale.below(value, SQUARE).setScale(0, RoundingMode.HALF_UP).longValueExact();
            path.append(broken || dots ? 'M' : 'L').append(x).append(' ').append(y);
            if (dots) {
                path.append("h0");
            }
            broken = false;
        }
        return path.toString();
    }

    private List<Chart.Guide> guides() {
        return levels.stream()
                .map(level -> new Chart.Guide(
                        percent(scale.below(level.value(), 100)),
                        level.name() + " " + writing.words().apply(level.value())))
                .toList();
    }

    private List<Chart.Stop> stops() {
        return IntStream.range(0, places.size())
                .mapToObj(place -> new Chart.Stop(
                        percent(width().multiply(BigDecimal.valueOf(place))), percent(width()), told(place)))
                .toList();
    }

    private String told(int place) {
        var text = new StringBuilder(places.get(place));
        boolean few = tabled().count() <= FEW;
        tabled().filter(each -> few || !isNothing(each.at(place)))
                .forEach(each ->
                        text.append(" · ").append(each.name()).append(' ').append(word(each.at(place))));
        return text.toString();
    }

    private static boolean isNothing(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0;
    }

    private Stream<ChartDraft.Series> tabled() {
        return series.stream()
                .filter(each -> each.kind() != ChartDraft.Kind.CURVE && each.kind() != ChartDraft.Kind.DOTS);
    }

    private Chart.Table table(String head) {
        var heads = Stream.concat(Stream.of(head), tabled().map(ChartDraft.Series::name))
                .toList();
        var rows = IntStream.range(0, places.size())
                .mapToObj(place -> new Chart.Row(
                        places.get(place),
                        tabled().map(each -> word(each.at(place))).toList()))
                .toList();
        return new Chart.Table(heads, rows);
    }

    private String word(@Nullable BigDecimal value) {
        return value == null ? DASH : writing.words().apply(value);
    }

    private BigDecimal width() {
        return places.isEmpty() ? HUNDRED : HUNDRED.divide(BigDecimal.valueOf(places.size()), 6, RoundingMode.HALF_UP);
    }

    private BigDecimal middle(int place) {
        return width().multiply(BigDecimal.valueOf(2L * place + 1)).divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal value) {
        return value.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }
}
