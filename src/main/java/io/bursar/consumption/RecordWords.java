package io.bursar.consumption;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.cost.BillType;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.PeriodType;
import io.bursar.cost.CostNames;
import io.bursar.money.BillAmount;
import io.bursar.web.Address;
import io.bursar.web.Formats;

/** Records in the reader's words: names for codes, units for numbers, links to what they are about. */
@Component
class RecordWords {

    private static final Map<RecordColumn, CostDimension> NAMED = Map.of(
            RecordColumn.ACCOUNT, CostDimension.ACCOUNT,
            RecordColumn.SERVICE, CostDimension.SERVICE_TYPE,
            RecordColumn.RESOURCE_TYPE, CostDimension.RESOURCE_TYPE,
            RecordColumn.REGION, CostDimension.REGION,
            RecordColumn.PROJECT, CostDimension.ENTERPRISE_PROJECT);

    private static final Map<RecordColumn, RecordColumn> UNITS = Map.of(
            RecordColumn.USED, RecordColumn.USED_UNIT,
            RecordColumn.SIZE, RecordColumn.SIZE_UNIT,
            RecordColumn.BY_PACKAGES, RecordColumn.BY_PACKAGES_UNIT,
            RecordColumn.BY_RESERVED, RecordColumn.BY_RESERVED_UNIT);

    private final CostNames names;
    private final Formats formats;

    RecordWords(CostNames names, Formats formats) {
        this.names = names;
        this.formats = formats;
    }

    String word(String key) {
        return formats.word(key);
    }

    String head(RecordColumn column) {
        return formats.label(column);
    }

    /** A value of a column that filters offer. */
    Map<String, String> called(RecordColumn column, Collection<String> codes) {
        CostDimension dimension = NAMED.get(column);
        if (dimension != null) {
            return names.of(dimension, codes);
        }
        Map<String, String> labels = new HashMap<>();
        codes.forEach(code -> labels.put(code, constant(column, code)));
        return labels;
    }

    /** All values of those rows that have names, asked once. */
    Lookup lookup(Collection<Records.Row> rows) {
        Map<RecordColumn, Map<String, String>> called = new EnumMap<>(RecordColumn.class);
        NAMED.forEach((column, dimension) -> called.put(
                column,
                names.of(
                        dimension,
                        rows.stream()
                                .map(row -> row.text(column))
                                .filter(code -> !code.isEmpty())
                                .distinct()
                                .toList())));
        Map<String, String> units = names.units(rows.stream()
                .flatMap(row -> UNITS.values().stream().map(row::text))
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .toList());
        return new Lookup(called, units);
    }

    /** Names for codes, and names of units. */
    record Lookup(Map<RecordColumn, Map<String, String>> called, Map<String, String> units) {

        String name(RecordColumn column, String code) {
            return called.getOrDefault(column, Map.of()).getOrDefault(code, code);
        }
    }

    /** A value for a page. */
    RecordPage.Cell cell(Records.Row row, RecordColumn column, Lookup lookup, RecordQuery query) {
        Object value = row.get(column);
        if (value == null) {
            return new RecordPage.Cell("—", null, null, column.form().isNumber(), false);
        }
        String text = text(row, column, lookup);
        String code = row.text(column);
        return switch (column) {
            case RESOURCE -> {
                String name = row.text(RecordColumn.RESOURCE_NAME);
                yield new RecordPage.Cell(
                        name.isEmpty() ? code : name, code, to(query, "resource", code), false, false);
            }
            case ACCOUNT -> new RecordPage.Cell(account(row, text), code, account(code), false, false);
            case ORDER_ID, RELATED_ORDER -> new RecordPage.Cell(code, null, order(code), false, false);
            case BY_PACKAGES -> new RecordPage.Cell(text, null, packages(row), true, false);
            default ->
                new RecordPage.Cell(
                        text,
                        text.equals(code) ? null : column.form() == RecordColumn.Form.MONEY ? code : null,
                        null,
                        column.form().isNumber(),
                        value instanceof BigDecimal amount && amount.signum() < 0);
        };
    }

    /** A value in words; empty for nothing. */
    String text(Records.Row row, RecordColumn column, Lookup lookup) {
        return switch (row.get(column)) {
            case null -> "";
            case LocalDate day -> day.toString();
            case Instant at -> formats.time(at);
            case BigDecimal amount
            when column.form() == RecordColumn.Form.MONEY ->
                formats.money(BillAmount.yuan(amount).rounded());
            case BigDecimal amount -> quantity(row, column, amount, lookup);
            case String code -> words(column, code, lookup);
            case Object other -> other.toString();
        };
    }

    private String words(RecordColumn column, String code, Lookup lookup) {
        return switch (column.form()) {
            case BILL_TYPE, CHARGE_MODE, PERIOD -> constant(column, code);
            case UNIT -> lookup.units().getOrDefault(code, code);
            default -> lookup.name(column, code);
        };
    }

    private String constant(RecordColumn column, String code) {
        try {
            return switch (column.form()) {
                case BILL_TYPE -> formats.label(BillType.valueOf(code));
                case CHARGE_MODE -> formats.label(ChargeMode.valueOf(code));
                case PERIOD -> formats.label(PeriodType.valueOf(code));
                default -> code;
            };
        } catch (IllegalArgumentException unknown) {
            return code;
        }
    }

    private String quantity(Records.Row row, RecordColumn column, BigDecimal amount, Lookup lookup) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        String digits = formats.amount(plain.scale() < 0 ? plain.setScale(0) : plain);
        RecordColumn unit = UNITS.get(column);
        String name = unit == null ? "" : lookup.units().getOrDefault(row.text(unit), row.text(unit));
        return name.isEmpty() ? digits : digits + " " + name;
    }

    /** Our own name of the account, else what the record calls it. */
    private static String account(Records.Row row, String text) {
        String told = row.text(RecordColumn.ACCOUNT_NAME);
        return text.equals(row.text(RecordColumn.ACCOUNT)) && !told.isEmpty() ? told : text;
    }

    private @Nullable String account(String id) {
        return id.equals(names.master()) ? null : "/accounts/" + id;
    }

    private static @Nullable String order(String id) {
        return id.matches("[A-Za-z0-9_-]{1,64}") ? "/orders/" + id : null;
    }

    private static @Nullable String packages(Records.Row row) {
        BigDecimal covered = (BigDecimal) row.get(RecordColumn.BY_PACKAGES);
        String service = row.text(RecordColumn.SERVICE);
        if (covered == null || covered.signum() == 0) {
            return null;
        }
        String resource = row.text(RecordColumn.RESOURCE);
        if (!resource.isEmpty() && row.get(RecordColumn.BILL_DATE) instanceof LocalDate day) {
            Map<String, String> deductions = new LinkedHashMap<>();
            deductions.put("resource", resource);
            deductions.put("from", day.toString());
            deductions.put("until", day.toString());
            return address("/packages/deductions", deductions);
        }
        return service.isEmpty() ? null : address("/packages", Map.of("service", service));
    }

    static String to(RecordQuery query, String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("month", query.month().toString());
        parameters.put(name, value);
        return address("/records", parameters);
    }

    static String address(String path, Map<String, String> parameters) {
        var query = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, value) -> query.put(name, List.of(Objects.requireNonNull(value))));
        return new Address(path, query).toString();
    }
}
