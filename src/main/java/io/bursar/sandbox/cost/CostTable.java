package io.bursar.sandbox.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up cost by the groups and times of one question. */
final class CostTable {

    /** Payable or paid, and list price. */
    record Cell(long amount, long official) {

        static final Cell NOTHING = new Cell(0, 0);

        Cell plus(Cell other) {
            return new Cell(amount + other.amount, official + other.official);
        }

        /** Its part for the days from {@code first} up to {@code end}, excluded, of so many; all parts add up to it. */
        private Cell part(long first, long end, long days) {
            return new Cell(
                    amount * end / days - amount * first / days, official * end / days - official * first / days);
        }
    }

    /** One group with its figures by time, in order. */
    record Row(List<String> values, TreeMap<String, Cell> cells) {

        Cell total() {
            return cells.values().stream().reduce(Cell.NOTHING, Cell::plus);
        }
    }

    private final CostQuestion question;
    private final CostCalendar calendar;
    private final Map<List<String>, TreeMap<String, Cell>> rows = new HashMap<>();

    CostTable(CostQuestion question, CostCalendar calendar) {
        this.question = question;
        this.calendar = calendar;
    }

    /** A line of the range, counted on its bill date. */
    void addWhole(BillLine line) {
        LocalDate day = line.identity().billDate();
        boolean known = question.amortised()
                ? line.existsAt(calendar.now())
                        && !day.isAfter(calendar.lastAmortisedDay())
                        && calendar.isOpen(YearMonth.from(day), line.kind().monthlySettled())
                : calendar.knowsOriginal(line);
        if (known && isIn(day) && question.filter().test(line)) {
            add(line, day, whole(line));
        }
    }

    /** A line of any time, spread over its days. */
    void addSpread(BillLine line) {
        if (!line.existsAt(calendar.now()) || !question.filter().test(line)) {
            return;
        }
        LocalDate start = line.span().firstDay();
        long days = line.span().days();
        LocalDate first = later(start, question.times().first());
        LocalDate end = earlier(start.plusDays(days), question.times().last().plusDays(1));
        end = earlier(end, calendar.lastAmortisedDay().plusDays(1));
        LocalDate from = first;
        while (from.isBefore(end)) {
            LocalDate next = question.times().daily()
                    ? from.plusDays(1)
                    : earlier(end, YearMonth.from(from).plusMonths(1).atDay(1));
            if (calendar.isOpen(YearMonth.from(from), line.kind().monthlySettled())) {
                long begin = ChronoUnit.DAYS.between(start, from);
                long stop = ChronoUnit.DAYS.between(start, next);
                add(line, from, whole(line).part(begin, stop, days));
            }
            from = next;
        }
    }

    /** Largest first. */
    List<Row> rows() {
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .sorted(Comparator.comparingLong((Row row) -> -row.total().amount())
                        .thenComparing(row -> row.values().toString()))
                .toList();
    }

    private Cell whole(BillLine line) {
        return new Cell(
                question.paid() ? line.split().paid() : line.price().payable(),
                line.price().official());
    }

    private void add(BillLine line, LocalDate day, Cell cell) {
        List<String> key = question.groupings().stream()
                .map(grouping -> grouping.value().apply(line))
                .toList();
        String time =
                question.times().daily() ? day.toString() : YearMonth.from(day).toString();
        rows.computeIfAbsent(key, each -> new TreeMap<>()).merge(time, cell, Cell::plus);
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(question.times().first())
                && !day.isAfter(question.times().last());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
