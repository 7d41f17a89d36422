package io.bursar.consumption;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which records of a month are asked for, as the address says. What cannot be read asks for nothing and is named.
 *
 * @param values by parameter, in one order, without what is empty
 * @param unreadable parameters that cannot be read
 */
record RecordQuery(YearMonth month, Kind kind, SequencedMap<String, String> values, List<String> unreadable) {

    /** Parameters that select one value of a column. */
    static final Map<String, RecordColumn> COLUMNS = columns();

    private static final Set<String> METHODS = Set.of("own", "sub");
    private static final int LONGEST = 256;

    static RecordQuery of(Map<String, String> parameters, YearMonth usual) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        YearMonth month = month(parameters.getOrDefault("month", ""), unreadable, usual);
        values.put("month", month.toString());
        boolean summed = "CYCLE".equals(parameters.get("statistic"));
        if (summed) {
            values.put("statistic", "CYCLE");
        }
        String method = parameters.getOrDefault("method", "");
        if (METHODS.contains(method)) {
            values.put("method", method);
        }
        COLUMNS.keySet().forEach(name -> text(parameters, name, values, unreadable));
        text(parameters, "trade", values, unreadable);
        LocalDate from = day(parameters, "from", month, unreadable);
        LocalDate until = day(parameters, "until", month, unreadable);
        if (!summed && from != null) {
            values.put("from", from.toString());
        }
        if (!summed && until != null) {
            values.put("until", until.toString());
        }
        if (parameters.containsKey("nonzero")) {
            values.put("nonzero", "on");
        }
        if ("payable".equals(parameters.get("order"))) {
            values.put("order", "payable");
        }
        return new RecordQuery(month, summed ? Kind.CYCLE : Kind.DETAIL, values, List.copyOf(unreadable));
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether anything but the month and the order is asked for. */
    public boolean isSet() {
        return values.keySet().stream()
                .anyMatch(name -> !Set.of("month", "statistic", "order").contains(name));
    }

    /** Whether something is asked for that stands behind the first fields of the form. */
    public boolean more() {
        return values.keySet().stream()
                .anyMatch(name -> Set.of("region", "project", "resource", "trade", "from", "until", "type", "nonzero")
                        .contains(name));
    }

    public boolean byAmount() {
        return values.containsKey("order");
    }

    private static YearMonth month(String text, List<String> unreadable, YearMonth usual) {
        try {
            return text.isBlank() ? usual : YearMonth.parse(text.strip());
        } catch (DateTimeException wrong) {
            unreadable.add("month");
            return usual;
        }
    }

    private static @Nullable LocalDate day(
            Map<String, String> parameters, String name, YearMonth month, List<String> unreadable) {
        String text = parameters.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (YearMonth.from(day).equals(month)) {
                return day;
            }
        } catch (DateTimeException wrong) {
            unreadable.add(name);
            return null;
        }
        unreadable.add(name);
        return null;
    }

    private static void text(
            Map<String, String> parameters, String name, Map<String, String> values, List<String> unreadable) {
        String text = parameters.getOrDefault(name, "").strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            unreadable.add(name);
        } else if (!text.isEmpty()) {
            values.put(name, text);
        }
    }

    private static Map<String, RecordColumn> columns() {
        Map<String, RecordColumn> columns = new LinkedHashMap<>();
        columns.put("account", RecordColumn.ACCOUNT);
        columns.put("service", RecordColumn.SERVICE);
        columns.put("type", RecordColumn.RESOURCE_TYPE);
        columns.put("region", RecordColumn.REGION);
        columns.put("project", RecordColumn.PROJECT);
        columns.put("mode", RecordColumn.CHARGE_MODE);
        columns.put("bill", RecordColumn.BILL_TYPE);
        columns.put("resource", RecordColumn.RESOURCE);
        return columns;
    }
}
