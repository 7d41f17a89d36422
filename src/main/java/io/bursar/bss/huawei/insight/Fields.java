package io.bursar.bss.huawei.insight;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Named;
import io.bursar.bss.Page;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Json;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.Quantity;

/** How these operations write what many of them have. */
final class Fields {

    private Fields() {}

    /** The rows of that name as a page; the total is {@code total_count}. */
    static <T> Page<T> page(Json json, String rows, Slice slice, Function<Json, T> mapping) {
        return new Page<>(list(json, rows, mapping), slice.offset(), json.count("total_count"));
    }

    static <T> List<T> list(Json json, String rows, Function<Json, T> mapping) {
        return json.rows(rows).stream().map(mapping).toList();
    }

    static Named named(Json row, String code, String name) {
        return new Named(row.text(code), row.filledOrNull(name));
    }

    /** Null when there is no code. */
    static @Nullable Named namedOrNull(Json row, String code, String name) {
        String value = row.filledOrNull(code);
        return value == null ? null : new Named(value, row.filledOrNull(name));
    }

    static MeasureId measure(Json row, String name) {
        return MeasureId.of(row.count(name));
    }

    static @Nullable MeasureId measureOrNull(Json row, String name) {
        Integer number = row.countOrNull(name);
        return number == null ? null : MeasureId.of(number);
    }

    static Quantity quantity(Json row, String amount, String measure) {
        return new Quantity(row.decimal(amount), measure(row, measure));
    }

    /** Null when either is missing. */
    static @Nullable Quantity quantityOrNull(Json row, String amount, String measure) {
        var number = row.decimalOrNull(amount);
        MeasureId unit = measureOrNull(row, measure);
        return number == null || unit == null ? null : new Quantity(number, unit);
    }

    /** Amounts are yuan, or nobody knows what they are. */
    static Json inYuan(Json json, String measure) {
        Integer unit = json.countOrNull(measure);
        if (unit != null && unit != MeasureId.YUAN.value()) {
            throw new Json.Unreadable(measure + " is not yuan");
        }
        String currency = json.filledOrNull("currency");
        if (currency != null && !currency.equals("CNY")) {
            throw new Json.Unreadable("currency is not CNY");
        }
        return json;
    }
}
