package io.bursar.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, beside what it should be. */
final class Figures {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final List<Figure> all = new ArrayList<>();

    private record Figure(String quantity, String measured, String goal, String verdict) {}

    /** A figure without a goal. */
    void tell(String quantity, String measured) {
        add(new Figure(quantity, measured, "", ""));
    }

    void judge(String quantity, String measured, String goal, boolean met) {
        add(new Figure(quantity, measured, goal, met ? "met" : "MISSED"));
    }

    private void add(Figure figure) {
        all.add(figure);
        say(figure.quantity + ": " + figure.measured + " " + figure.verdict);
    }

    static void say(String line) {
        OUT.println(line);
    }

    /** The table, as Markdown. */
    void print() {
        say("");
        say("| quantity | figure | goal | |");
        say("|---|---|---|---|");
        all.forEach(it -> say("| %s | %s | %s | %s |".formatted(it.quantity, it.measured, it.goal, it.verdict)));
    }

    /** The value that so many per cent of {@code millis} do not exceed. */
    static double percentile(List<Double> millis, int percent) {
        List<Double> sorted = millis.stream().sorted().toList();
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(1, rank) - 1);
    }

    static double median(List<Double> millis) {
        return percentile(millis, 50);
    }

    static String ms(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
