package io.bursar.cost;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostFilter;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostStep;

/**
 * Reads an analysis from the parameters of an address and writes it as such: {@code step}, {@code from} and {@code to}
 * or {@code last}, {@code basis}, {@code amount}, {@code by} and {@code key}, {@code by2} and {@code key2}, {@code
 * chart}, and filters as {@code only.REGION=a,b} and {@code not.REGION=c}, where a comma within a value has a
 * backslash before it.
 */
final class AnalysisAddress {

    static final int MOST_DAYS = 92;
    static final int MOST_MONTHS = 36;

    private static final int USUAL_MONTHS = 6;
    private static final int LONGEST_VALUE = 256;
    private static final String ONLY = "only.";
    private static final String NOT = "not.";

    private final Map<String, String> parameters;
    private final LocalDate today;
    private final List<String> unreadable = new ArrayList<>();

    private AnalysisAddress(Map<String, String> parameters, LocalDate today) {
        this.parameters = parameters;
        this.today = today;
    }

    /** What cannot be read is left out and named in {@link Analysis#unreadable}. */
    static Analysis read(Map<String, String> parameters, LocalDate today) {
        return new AnalysisAddress(parameters, today).analysis();
    }

    /** The address, in one order. */
    static SequencedMap<String, String> write(Analysis analysis) {
        SequencedMap<String, String> address = new LinkedHashMap<>();
        boolean daily = analysis.isDaily();
        address.put("step", analysis.window().step().name());
        if (analysis.last() == null) {
            address.put("from", time(analysis.window().from(), daily));
            address.put("to", time(analysis.window().to(), daily));
        } else {
            address.put("last", analysis.last().toString());
        }
        address.put("basis", analysis.basis().name());
        address.put("amount", analysis.amount().name());
        for (int place = 0; place < analysis.groupings().size(); place++) {
            CostGrouping grouping = analysis.groupings().get(place);
            String suffix = place == 0 ? "" : "2";
            address.put("by" + suffix, Analysis.dimension(grouping).name());
            String key = key(grouping);
            if (!key.isEmpty()) {
                address.put("key" + suffix, key);
            }
        }
        for (CostFilter filter : analysis.filters()) {
            address.put(
                    (filter.excluded() ? NOT : ONLY) + filter.dimension().name(),
                    String.join(
                            ",",
                            filter.values().stream()
                                    .map(AnalysisAddress::escaped)
                                    .toList()));
        }
        address.put("chart", analysis.chart().name());
        return address;
    }

    static String key(CostGrouping grouping) {
        return switch (grouping) {
            case CostGrouping.ByDimension _ -> "";
            case CostGrouping.ByTag(String key) -> key;
            case CostGrouping.ByCostUnit(String key) -> key;
        };
    }

    private Analysis analysis() {
        CostStep step = constant(CostStep.class, "step", CostStep.MONTH);
        Integer last = last(step);
        Window window = step == CostStep.MONTH ? months(last) : days(last);
        List<CostGrouping> groupings = groupings();
        List<CostFilter> filters = filters();
        return new Analysis(
                window,
                last,
                constant(CostQuestion.Basis.class, "basis", CostQuestion.Basis.ORIGINAL),
                constant(CostQuestion.Amount.class, "amount", CostQuestion.Amount.PAYABLE),
                groupings,
                filters,
                constant(ChartKind.class, "chart", ChartKind.STACKED),
                unreadable);
    }

    /** Counts only where no time is fixed. */
    private @Nullable Integer last(CostStep step) {
        String text = parameters.getOrDefault("last", "");
        boolean fixed = Stream.of("from", "to")
                .anyMatch(name -> !parameters.getOrDefault(name, "").isBlank());
        if (text.isEmpty() || fixed) {
            return null;
        }
        int most = step == CostStep.MONTH ? MOST_MONTHS : MOST_DAYS;
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > most) {
            unreadable.add("cost.unreadable.span");
            return null;
        }
        return Integer.valueOf(text);
    }

    private Window months(@Nullable Integer last) {
        YearMonth running = YearMonth.from(today);
        if (last != null) {
            return Window.months(running.minusMonths(last - 1L), running);
        }
        LocalDate asked = day("to", true);
        YearMonth to = asked == null || asked.isAfter(today) ? running : YearMonth.from(asked);
        LocalDate first = day("from", false);
        YearMonth from = first == null ? to.minusMonths(USUAL_MONTHS - 1L) : YearMonth.from(first);
        if (from.isAfter(to) || from.isBefore(to.minusMonths(MOST_MONTHS - 1L))) {
            unreadable.add("cost.unreadable.span");
            from = from.isAfter(to) ? to : to.minusMonths(MOST_MONTHS - 1L);
        }
        return Window.months(from, to);
    }

    private Window days(@Nullable Integer last) {
        if (last != null) {
            return Window.days(today.minusDays(last - 1L), today);
        }
        LocalDate asked = day("to", true);
        LocalDate to = asked == null || asked.isAfter(today) ? today : asked;
        LocalDate first = day("from", false);
        LocalDate from = first == null ? (to.getDayOfMonth() > 7 ? to.withDayOfMonth(1) : to.minusDays(29)) : first;
        if (from.isAfter(to) || from.isBefore(to.minusDays(MOST_DAYS - 1L))) {
            unreadable.add("cost.unreadable.span");
            from = from.isAfter(to) ? to : to.minusDays(MOST_DAYS - 1L);
        }
        return Window.days(from, to);
    }

    /** A day or a month, of which the first or the last day counts. */
    private @Nullable LocalDate day(String name, boolean end) {
        String text = parameters.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() == "2026-01".length()) {
                YearMonth month = YearMonth.parse(text);
                return end ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            unreadable.add("cost.unreadable." + name);
            return null;
        }
    }

    private List<CostGrouping> groupings() {
        CostGrouping first = grouping("");
        CostGrouping second = grouping("2");
        if (first == null) {
            return List.of(second == null ? CostGrouping.by(CostDimension.SERVICE_TYPE) : second);
        }
        boolean twice = second != null
                && (first.equals(second)
                        || (!(first instanceof CostGrouping.ByDimension) && first.getClass() == second.getClass()));
        if (twice) {
            unreadable.add("cost.unreadable.twice");
        }
        return second == null || twice ? List.of(first) : List.of(first, second);
    }

    private @Nullable CostGrouping grouping(String suffix) {
        String name = parameters.getOrDefault("by" + suffix, "");
        if (name.isEmpty()) {
            return null;
        }
        String key = parameters.getOrDefault("key" + suffix, "").strip();
        CostDimension dimension = find(CostDimension.class, name);
        boolean keyed = dimension == CostDimension.TAG || dimension == CostDimension.COST_UNIT;
        boolean usable = keyed ? !key.isEmpty() && key.length() <= 64 : dimension != null && dimension.canGroup();
        if (dimension == null || !usable) {
            unreadable.add(keyed ? "cost.unreadable.key" : "cost.unreadable.by");
            return null;
        }
        return switch (dimension) {
            case TAG -> new CostGrouping.ByTag(key);
            case COST_UNIT -> new CostGrouping.ByCostUnit(key);
            default -> CostGrouping.by(dimension);
        };
    }

    private List<CostFilter> filters() {
        List<CostFilter> filters = new ArrayList<>();
        for (CostDimension dimension : CostDimension.values()) {
            for (boolean excluded : new boolean[] {false, true}) {
                String text = parameters.get((excluded ? NOT : ONLY) + dimension.name());
                List<String> values = text == null ? List.of() : values(text);
                if (values.isEmpty()) {
                    continue;
                }
                if (!dimension.canFilter()
                        || values.size() > 100
                        || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                    unreadable.add("cost.unreadable.filter");
                } else {
                    filters.add(new CostFilter(dimension, values, excluded));
                }
            }
        }
        return filters;
    }

    /** Parted by commas that have no backslash before them. */
    static List<String> values(String text) {
        return Stream.of(text.split("(?<!\\\\)[,，]"))
                .map(value -> value.replace("\\,", ",").strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static String escaped(String value) {
        return value.replace(",", "\\,");
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name, E usual) {
        String text = parameters.getOrDefault(name, "");
        E found = find(type, text);
        if (found == null && !text.isEmpty()) {
            unreadable.add("cost.unreadable." + name);
        }
        return found == null ? usual : found;
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String time(LocalDate day, boolean daily) {
        return daily ? day.toString() : YearMonth.from(day).toString();
    }
}
