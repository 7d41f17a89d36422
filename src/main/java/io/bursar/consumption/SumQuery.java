package io.bursar.consumption;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Which monthly sums are asked for, and by what they are told apart. */
record SumQuery(YearMonth month, By by, SequencedMap<String, String> values) {

    /** By what; each leads to the next. */
    enum By {
        ACCOUNT("account"),
        SERVICE("service"),
        RESOURCE_TYPE("resource_type"),
        CHARGE_MODE("charge_mode"),
        BILL_KIND("bill_kind");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** The parameter that selects one of them. */
        public String parameter() {
            return switch (this) {
                case ACCOUNT -> "account";
                case SERVICE -> "service";
                case RESOURCE_TYPE -> "type";
                case CHARGE_MODE -> "mode";
                case BILL_KIND -> "kind";
            };
        }
    }

    static SumQuery of(Map<String, String> parameters, YearMonth usual) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        YearMonth month = month(parameters.getOrDefault("month", ""), usual);
        values.put("month", month.toString());
        String method = parameters.getOrDefault("method", "");
        if (method.equals("own") || method.equals("sub")) {
            values.put("method", method);
        }
        for (By by : By.values()) {
            String text = parameters.getOrDefault(by.parameter(), "").strip();
            if (!text.isEmpty() && text.length() <= 256 && text.indexOf('\0') < 0) {
                values.put(by.parameter(), text);
            }
        }
        By wanted = Arrays.stream(By.values())
                .filter(by -> by.name().equals(parameters.get("by")))
                .findFirst()
                .orElseGet(() -> usual(values));
        values.put("by", wanted.name());
        return new SumQuery(month, wanted, values);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same for one of the values, told apart by what is not selected yet. */
    Map<String, String> into(String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.remove("by");
        more.put(by.parameter(), value);
        return more;
    }

    /** Whether one more selection leaves nothing to tell apart that records know too. */
    boolean isLast() {
        return Arrays.stream(By.values())
                .allMatch(it -> it == by || it == By.BILL_KIND || values.containsKey(it.parameter()));
    }

    private static By usual(Map<String, String> values) {
        return Arrays.stream(By.values())
                .filter(by -> by != By.BILL_KIND && !values.containsKey(by.parameter()))
                .findFirst()
                .orElse(By.CHARGE_MODE);
    }

    private static YearMonth month(String text, YearMonth usual) {
        try {
            return text.isBlank() ? usual : YearMonth.parse(text.strip());
        } catch (DateTimeException wrong) {
            return usual;
        }
    }
}
