package io.bursar.chart;

import java.util.List;

/** A chart, drawn: places are in per cent of the plot, paths in ten thousandths. Made by {@link ChartDraft}. */
public record Chart(Caption caption, List<Legend> legend, Axes axes, Drawing drawing, Table table) {

    /** Begins a chart; {@code id} is unique on its page. */
    public static ChartDraft titled(String id, String title) {
        return new ChartDraft(id, title);
    }

    /** Whether there is nothing to be drawn. */
    public boolean isEmpty() {
        return table.rows().isEmpty();
    }

    /** Whether some of it is an estimate. */
    public boolean isEstimated() {
        return legend.stream().anyMatch(Legend::isEstimate);
    }

    /** The pattern of estimates, as SVG refers to it. */
    public String hatch() {
        return "url(#" + caption.id() + "-hatch)";
    }

    /** What it shows, in a few words, and what can be seen in it, in a sentence. */
    public record Caption(String id, String title, String description) {}

    /** A series by its name and style. */
    public record Legend(String name, String css) {

        public boolean isColumn() {
            return css.startsWith("column") || isEstimate();
        }

        public boolean isEstimate() {
            return css.startsWith("estimate");
        }
    }

    /** The figures beside the plot and the places below it. */
    public record Axes(List<Tick> vertical, List<Tick> horizontal) {

        /** The figures beside the plot, from above. */
        public List<Tick> downwards() {
            return vertical.reversed();
        }
    }

    /** A word at a place; a minor one below is left out where there is little room, a minor one beside is not zero. */
    public record Tick(String at, String text, boolean minor) {}

    /** Everything inside the plot. */
    public record Drawing(List<Box> boxes, List<Trace> traces, List<Guide> guides, List<Stop> stops) {}

    /** A column or a piece of one. */
    public record Box(String x, String y, String width, String height, String css) {

        public boolean isEstimate() {
            return css.startsWith("estimate");
        }
    }

    /** A line, or dots. */
    public record Trace(String path, String css) {}

    /** A level across the whole plot. */
    public record Guide(String y, String text) {}

    /** A place that can be pointed at or focused; {@code text} tells all of its figures. */
    public record Stop(String x, String width, String text) {}

    /** The same figures as a table. */
    public record Table(List<String> heads, List<Row> rows) {}

    /** A place and its figures, a dash where there is none. */
    public record Row(String label, List<String> cells) {}
}
