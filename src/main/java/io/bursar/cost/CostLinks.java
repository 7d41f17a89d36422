package io.bursar.cost;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostFilter;
import io.bursar.web.Address;

/** Addresses that costs lead to. */
final class CostLinks {

    /** What consumption records can be selected by, and how their page calls it. */
    private static final Map<CostDimension, String> OF_RECORDS = Map.of(
            CostDimension.ACCOUNT, "account",
            CostDimension.SERVICE_TYPE, "service",
            CostDimension.RESOURCE_TYPE, "type",
            CostDimension.REGION, "region",
            CostDimension.ENTERPRISE_PROJECT, "project",
            CostDimension.CHARGE_MODE, "mode",
            CostDimension.BILL_TYPE, "bill",
            CostDimension.RESOURCE, "resource");

    private CostLinks() {}

    /** A path with parameters, encoded. */
    static String to(String path, Map<String, String> parameters) {
        SequencedMap<String, List<String>> query = new LinkedHashMap<>();
        parameters.forEach((name, value) -> query.put(name, List.of(value)));
        return new Address(path, query).toString();
    }

    /**
     * The bill lines behind a line of an analysis, in the last month that it touches; null where records cannot be
     * selected by what the line stands for.
     */
    static @Nullable String records(Analysis analysis, List<String> values) {
        Map<String, String> query = new HashMap<>();
        for (CostFilter filter : analysis.filters()) {
            String name = OF_RECORDS.get(filter.dimension());
            if (name == null || filter.excluded() || filter.values().size() > 1) {
                return null;
            }
            query.put(name, filter.values().getFirst());
        }
        for (int place = 0; place < values.size(); place++) {
            String name = OF_RECORDS.get(Analysis.dimension(analysis.groupings().get(place)));
            if (name == null || values.get(place).isEmpty()) {
                return null;
            }
            query.put(name, values.get(place));
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("month", YearMonth.from(analysis.window().to()).toString());
        query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> ordered.put(it.getKey(), it.getValue()));
        return to("/records", ordered);
    }
}
