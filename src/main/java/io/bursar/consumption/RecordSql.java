package io.bursar.consumption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.bursar.cost.CostNames;

/** A query as SQL: only constants get into the text, what people typed is bound. */
final class RecordSql {

    /** What Huawei's analyses call projects that are not collected; records have none there. */
    private static final String NO_PROJECT = "-1";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private RecordSql() {}

    static RecordSql of(RecordQuery query, long reading, CostNames names) {
        RecordSql sql = new RecordSql();
        sql.and("reading = :reading", "reading", reading);
        switch (query.get("method")) {
            case "own" -> sql.and("account = :master", "master", names.master());
            case "sub" -> sql.and("account <> :master", "master", names.master());
            default -> {}
        }
        RecordQuery.COLUMNS.forEach((name, column) -> {
            String value = query.get(name);
            if (name.equals("project") && value.equals(NO_PROJECT)) {
                sql.conditions.add("project is null");
            } else if (!value.isEmpty()) {
                sql.and(column.sql() + " = :" + name, name, constant(column, value, names));
            }
        });
        if (!query.get("trade").isEmpty()) {
            sql.and("trade_id = :trade", "trade", query.get("trade"));
        }
        if (!query.get("from").isEmpty()) {
            sql.and("bill_date >= cast(:from as date)", "from", query.get("from"));
        }
        if (!query.get("until").isEmpty()) {
            sql.and("bill_date <= cast(:until as date)", "until", query.get("until"));
        }
        if (!query.get("nonzero").isEmpty()) {
            sql.conditions.add("payable <> 0");
        }
        return sql;
    }

    void and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    String where() {
        return " from consumption_record where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Analyses say modes and types by Huawei's numbers, records by their names here. */
    private static String constant(RecordColumn column, String value, CostNames names) {
        return switch (column) {
            case CHARGE_MODE -> names.modeOf(value);
            case BILL_TYPE -> names.typeOf(value);
            default -> value;
        };
    }
}
