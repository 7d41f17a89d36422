package io.bursar.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Collects what a chart shows. Values are exact decimals of any size and sign; null where there is none. A series has
 * one value for each place, except {@link #curve} and {@link #dots}, which spread as many as they have evenly.
 */
public final class ChartDraft {

    private static final int COLOURS = 8;

    private final String id;
    private final String title;
    private final List<Series> series = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private List<String> places = List.of();
    private String head = "";
    private String description = "";
    private Function<BigDecimal, String> words = BigDecimal::toPlainString;
    private @Nullable Function<BigDecimal, String> scale;
    private int colours;

    ChartDraft(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** How a series is drawn. */
    enum Kind {
        COLUMN,
        ESTIMATE,
        LINE,
        DASHED,
        CURVE,
        DOTS,
        TABLE
    }

    /** One series; {@code colour} from 1. */
    record Series(String name, Kind kind, int colour, List<@Nullable BigDecimal> values) {

        String css() {
            return kind.name().toLowerCase(java.util.Locale.ROOT) + " c" + colour;
        }

        /** Stands upon what is below it. */
        boolean isColumn() {
            return kind == Kind.COLUMN || kind == Kind.ESTIMATE;
        }

        /** Is told, and not drawn. */
        boolean isTold() {
            return kind == Kind.TABLE;
        }

        @Nullable BigDecimal at(int place) {
            return place < values.size() ? values.get(place) : null;
        }
    }

    /** How figures are written: each of them, and those of the scale. */
    record Writing(Function<BigDecimal, String> words, Function<BigDecimal, String> scale) {}

    /** A level and its name. */
    record Level(String name, BigDecimal value) {}

    /** A sentence that says what can be seen. */
    public ChartDraft described(String sentence) {
        this.description = sentence;
        return this;
    }

    /** The places along the chart, e.g. days, and what they are called in the table's head. */
    public ChartDraft over(String name, List<String> names) {
        this.head = name;
        this.places = List.copyOf(names);
        return this;
    }

    /** How figures are written, units included. */
    public ChartDraft written(Function<BigDecimal, String> how) {
        this.words = how;
        return this;
    }

    /** How the figures of the scale are written, where they need fewer words than the others. */
    public ChartDraft scaled(Function<BigDecimal, String> how) {
        this.scale = how;
        return this;
    }

    /** Columns; several series stand upon each other. */
    public ChartDraft columns(String name, List<? extends @Nullable BigDecimal> values) {
        return add(name, Kind.COLUMN, values);
    }

    /** Hatched columns upon the others: what is expected to be added. */
    public ChartDraft estimate(String name, List<? extends @Nullable BigDecimal> values) {
        return add(name, Kind.ESTIMATE, values);
    }

    /** A line with a mark at each place. */
    public ChartDraft line(String name, List<? extends @Nullable BigDecimal> values) {
        return add(name, Kind.LINE, values);
    }

    /** A line that estimates. */
    public ChartDraft dashed(String name, List<? extends @Nullable BigDecimal> values) {
        return add(name, Kind.DASHED, values);
    }

    /** A line of many points, not in the table. */
    public ChartDraft curve(String name, List<? extends @Nullable BigDecimal> values) {
        return add(name, Kind.CURVE, values);
    }

    /** Single points of many, not in the table. */
    public ChartDraft dots(String name, List<? extends @Nullable BigDecimal> values) {
        return add(name, Kind.DOTS, values);
    }

    /** Figures of each place that are read out and in the table, not drawn. */
    public ChartDraft told(String name, List<? extends @Nullable BigDecimal> values) {
        return add(name, Kind.TABLE, values);
    }

    /** A level across the chart. */
    public ChartDraft level(String name, BigDecimal value) {
        levels.add(new Level(name, value));
        return this;
    }

    /** Draws it. */
    public Chart draw() {
        return new Drawer(
                        places,
                        List.copyOf(series),
                        List.copyOf(levels),
                        new Writing(words, scale == null ? words : scale))
                .draw(new Chart.Caption(id, title, description), head);
    }

    private ChartDraft add(String name, Kind kind, List<? extends @Nullable BigDecimal> values) {
        int colour = kind == Kind.TABLE || kind == Kind.ESTIMATE ? 1 : colours++ % COLOURS + 1;
        series.add(new Series(name, kind, colour, new ArrayList<>(values)));
        return this;
    }
}
