package io.bursar.resourcepackage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

import io.bursar.time.Beijing;
import io.bursar.web.TypedText;

/** Which deductions the address asks for; days are Beijing's, the last one included. Without a span: 31 days. */
record DeductionQuery(SequencedMap<String, String> values, LocalDate from, LocalDate until) {

    static final List<String> NAMES = List.of("package", "item", "resource", "type", "tag", "from", "until");

    private static final int USUAL_DAYS = 31;
    private static final int LONGEST = 200;

    DeductionQuery {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    static DeductionQuery of(Map<String, String> parameters, LocalDate today) {
        var values = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var text = TypedText.of(parameters.get(name)).replace("\0", "");
            if (!text.isEmpty()) {
                values.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
        var until = day(values.get("until"), today);
        var from = day(values.get("from"), until.minusDays(USUAL_DAYS - 1L));
        return new DeductionQuery(values, from.isAfter(until) ? until : from, until);
    }

    /** As typed, or empty. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Everything that filters, with the span even where nobody typed one: a file tells what it holds. */
    public SequencedMap<String, String> whole() {
        var whole = new LinkedHashMap<>(values);
        whole.put("from", from.toString());
        whole.put("until", until.toString());
        return whole;
    }

    /** The parameters that were typed and cannot be read. */
    public List<String> unreadable() {
        return List.of("from", "until").stream()
                .filter(name ->
                        !get(name).isEmpty() && day(get(name), LocalDate.EPOCH).equals(LocalDate.EPOCH))
                .toList();
    }

    /** Conditions on {@code package_deduction d}; what was typed is bound. */
    String where(Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("d.deducted_at >= :from and d.deducted_at < :until");
        parameters.put("from", PackageWriter.utc(Beijing.startOf(from)));
        parameters.put("until", PackageWriter.utc(Beijing.startOf(until.plusDays(1))));
        add("item", "d.item_id = :item", conditions, parameters);
        add(
                "package",
                "d.item_id in (select id from package_item where package_id = :package)",
                conditions,
                parameters);
        add("resource", "d.resource_id = :resource", conditions, parameters);
        add("type", "d.resource_type = :type", conditions, parameters);
        if (get("tag").equals("--")) {
            conditions.add("d.tag is null");
        } else {
            add("tag", "d.tag = :tag", conditions, parameters);
        }
        return " where " + String.join(" and ", conditions);
    }

    static Map<String, Object> parameters() {
        return new HashMap<>();
    }

    private void add(String name, String condition, List<String> conditions, Map<String, Object> parameters) {
        if (!get(name).isEmpty()) {
            conditions.add(condition);
            parameters.put(name, get(name));
        }
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        try {
            var day = text == null ? otherwise : LocalDate.parse(text);
            return day.getYear() < 2000 || day.getYear() > 9000 ? otherwise : day;
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
