package io.bursar.consumption;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.bss.cost.MonthlySum;
import io.bursar.cost.CostNames;
import io.bursar.money.BillAmount;
import io.bursar.web.Choice;
import io.bursar.web.Paging;

/** The monthly sums, from the whole month down to single records. */
@Component
class SumPages {

    /** The amounts of a row, in the order of the page. */
    static final List<String> AMOUNTS = List.of(
            "list_price",
            "discount",
            "truncated",
            "payable",
            "cash",
            "credit",
            "coupon",
            "flexible_coupon",
            "stored_value_card",
            "debt",
            "written_off");

    private static final String SUMS = AMOUNTS.stream()
            .map(amount -> ", coalesce(sum(" + amount + "), 0) as " + amount)
            .collect(Collectors.joining());

    private static final String LISTED = AMOUNTS.stream().map(", "::concat).collect(Collectors.joining());

    private static final List<BillAmount> NOTHING =
            AMOUNTS.stream().map(_ -> BillAmount.zero()).toList();

    private final Readings readings;
    private final RecordPages pages;
    private final RecordWords words;
    private final CostNames names;
    private final JdbcClient jdbc;

    SumPages(Readings readings, RecordPages pages, RecordWords words, CostNames names, JdbcClient jdbc) {
        this.readings = readings;
        this.pages = pages;
        this.words = words;
        this.names = names;
        this.jdbc = jdbc;
    }

    /**
     * What the page shows.
     *
     * @param stated what Huawei says the whole month comes to; null where it is not the whole month
     * @param picked what is selected, with the address without it
     */
    record SumPage(
            SumQuery query,
            List<Choice> months,
            RecordPage.Standing standing,
            Listed listed,
            @Nullable BillAmount stated,
            List<Pick> picked,
            String records) {

        public List<String> amounts() {
            return AMOUNTS;
        }

        public SumQuery.By[] ways() {
            return SumQuery.By.values();
        }
    }

    /** A page of the values, the most expensive first; {@code sum} is of all of them, whichever page is shown. */
    record Listed(List<Line> lines, Line sum, Paging paging) {}

    /** One value, and what it comes to. */
    record Line(String name, String code, @Nullable String href, List<BillAmount> amounts) {

        public BillAmount payable() {
            return amounts.get(AMOUNTS.indexOf("payable"));
        }
    }

    /** Something that is selected. */
    record Pick(String key, String name, String href) {}

    /** {@code page} as it came in the address, or null. */
    SumPage show(SumQuery query, @Nullable String page) {
        Readings.Reading reading = readings.shown(Kind.SUMS, query.month()).orElse(null);
        Values values = reading == null ? Values.NONE : values(query, reading.id(), Paging.number(page));
        boolean whole = query.values().keySet().stream().allMatch(name -> name.equals("month") || name.equals("by"));
        BigDecimal stated = reading == null || !whole ? null : reading.stated();
        return new SumPage(
                query,
                pages.months(Kind.SUMS),
                pages.standing(Kind.SUMS, query.month(), reading),
                new Listed(
                        lines(query, values.shown()),
                        new Line("", "", null, values.amounts()),
                        Paging.of(page, Paging.USUAL_SIZE, values.found())),
                stated == null ? null : BillAmount.yuan(stated),
                picked(query),
                RecordWords.address("/records", records(query)));
    }

    /** How many values there are, what all of them come to, and those on the page. */
    private record Values(long found, List<BillAmount> amounts, List<Value> shown) {

        static final Values NONE = new Values(0, NOTHING, List.of());
    }

    private record Value(String code, List<BillAmount> amounts) {}

    /** Each value is added up once: the sum of all and the page are made of what came of that. */
    private Values values(SumQuery query, long reading, int page) {
        Map<String, Object> parameters = new HashMap<>(Map.of("size", Paging.USUAL_SIZE, "page", page));
        String by = query.by().sql();
        List<Values> whole = new ArrayList<>(1);
        List<Value> shown = new ArrayList<>(Paging.USUAL_SIZE);
        jdbc.sql("with value as materialized (select " + by + " as code" + SUMS + where(query, reading, parameters)
                        + " group by 1)"
                        + " (select null as code, count(*) as found" + SUMS + " from value)"
                        + " union all (select code, 0" + LISTED + " from value order by payable desc, code limit :size"
                        + " offset (select greatest(0, least(:page, (count(*) + :size - 1) / :size) - 1) * :size"
                        + " from value)) order by found desc, payable desc, code")
                .params(parameters)
                .query(row -> {
                    if (whole.isEmpty()) {
                        whole.add(new Values(row.getLong("found"), amounts(row), shown));
                    } else {
                        shown.add(new Value(row.getString("code"), amounts(row)));
                    }
                });
        return whole.getFirst();
    }

    private List<Line> lines(SumQuery query, List<Value> values) {
        Map<String, String> called =
                called(query.by(), values.stream().map(Value::code).toList());
        return values.stream()
                .map(it -> new Line(
                        called.getOrDefault(it.code(), it.code()), it.code(), into(query, it.code()), it.amounts()))
                .toList();
    }

    private String where(SumQuery query, long reading, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder(" from monthly_sum where reading = :reading");
        parameters.put("reading", reading);
        switch (query.get("method")) {
            case "own" -> sql.append(" and account = :master");
            case "sub" -> sql.append(" and account <> :master");
            default -> {}
        }
        parameters.put("master", names.master());
        for (SumQuery.By by : SumQuery.By.values()) {
            String value = query.get(by.parameter());
            if (!value.isEmpty()) {
                sql.append(" and ").append(by.sql()).append(" = :").append(by.parameter());
                parameters.put(by.parameter(), value);
            }
        }
        return sql.toString();
    }

    private static List<BillAmount> amounts(ResultSet row) throws SQLException {
        List<BillAmount> amounts = new ArrayList<>();
        for (String amount : AMOUNTS) {
            amounts.add(BillAmount.yuan(row.getBigDecimal(amount)));
        }
        return amounts;
    }

    private Map<String, String> called(SumQuery.By by, List<String> codes) {
        return switch (by) {
            case ACCOUNT -> words.called(RecordColumn.ACCOUNT, codes);
            case SERVICE -> words.called(RecordColumn.SERVICE, codes);
            case RESOURCE_TYPE -> words.called(RecordColumn.RESOURCE_TYPE, codes);
            case CHARGE_MODE -> words.called(RecordColumn.CHARGE_MODE, codes);
            case BILL_KIND -> {
                Map<String, String> labels = new HashMap<>();
                for (MonthlySum.Kind kind : MonthlySum.Kind.values()) {
                    labels.put(kind.name(), words.word("MonthlySum.Kind." + kind.name()));
                }
                yield labels;
            }
        };
    }

    /** Down to the next level, and from the last one to the records. */
    private static String into(SumQuery query, String code) {
        Map<String, String> more = query.into(code);
        return query.isLast()
                ? RecordWords.address("/records", records(more))
                : RecordWords.address("/records/sums", more);
    }

    private static Map<String, String> records(SumQuery query) {
        return records(query.values());
    }

    /** Records know everything but what a bill line is. */
    private static Map<String, String> records(Map<String, String> values) {
        Map<String, String> parameters = new LinkedHashMap<>(values);
        parameters.remove("by");
        parameters.remove("kind");
        return parameters;
    }

    private List<Pick> picked(SumQuery query) {
        List<Pick> picked = new ArrayList<>();
        for (SumQuery.By by : SumQuery.By.values()) {
            String value = query.get(by.parameter());
            if (!value.isEmpty()) {
                Map<String, String> rest = new LinkedHashMap<>(query.values());
                rest.remove(by.parameter());
                rest.put("by", by.name());
                picked.add(new Pick(
                        "By." + by.name(),
                        called(by, List.of(value)).getOrDefault(value, value),
                        RecordWords.address("/records/sums", rest)));
            }
        }
        return picked;
    }
}
