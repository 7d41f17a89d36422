package io.bursar.cost;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostFilter;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostStep;

/**
 * A cost analysis as somebody asks for it. Immutable; {@link AnalysisAddress} reads and writes it.
 *
 * @param last so many months or days up to now, so that the window moves on with time; null for a fixed one
 * @param groupings one or two
 * @param unreadable message keys of what the address asks for and cannot have; the rest is answered
 */
record Analysis(
        Window window,
        @Nullable Integer last,
        CostQuestion.Basis basis,
        CostQuestion.Amount amount,
        List<CostGrouping> groupings,
        List<CostFilter> filters,
        ChartKind chart,
        List<String> unreadable) {

    Analysis {
        groupings = List.copyOf(groupings);
        filters = List.copyOf(filters);
        unreadable = List.copyOf(unreadable);
    }

    Shape shape() {
        return new Shape(window.step(), basis, amount, groupings, filters);
    }

    Analysis over(Window other) {
        return new Analysis(other, null, basis, amount, groupings, filters, chart, unreadable);
    }

    Analysis by(CostGrouping... others) {
        return new Analysis(window, last, basis, amount, List.of(others), filters, chart, unreadable);
    }

    /** The same with one more condition; another on the same dimension in the same direction is replaced. */
    Analysis with(CostFilter filter) {
        List<CostFilter> more = new ArrayList<>(without(filter.dimension(), filter.excluded()).filters);
        more.add(filter);
        return new Analysis(window, last, basis, amount, groupings, more, chart, unreadable);
    }

    Analysis without(CostDimension dimension, boolean excluded) {
        List<CostFilter> rest = filters.stream()
                .filter(filter -> filter.dimension() != dimension || filter.excluded() != excluded)
                .toList();
        return new Analysis(window, last, basis, amount, groupings, rest, chart, unreadable);
    }

    /** Only that value of the first or second grouping, told apart by what comes next; null where there is no more. */
    @Nullable Analysis into(int place, String value) {
        if (value.isEmpty() || value.endsWith(":noTagKey") || value.endsWith(":noCostUnit")) {
            return null;
        }
        CostDimension dimension = dimension(groupings.get(place));
        CostDimension next = next(dimension);
        return next == null ? null : with(CostFilter.only(dimension, value)).by(CostGrouping.by(next));
    }

    /** What that grouping selects by. */
    static CostDimension dimension(CostGrouping grouping) {
        return switch (grouping) {
            case CostGrouping.ByDimension(CostDimension dimension) -> dimension;
            case CostGrouping.ByTag _ -> CostDimension.TAG;
            case CostGrouping.ByCostUnit _ -> CostDimension.COST_UNIT;
        };
    }

    public boolean isDaily() {
        return window.step() == CostStep.DAY;
    }

    private static @Nullable CostDimension next(CostDimension dimension) {
        return switch (dimension) {
            case ACCOUNT, PAYER, ENTERPRISE_PROJECT, REGION, AVAILABILITY_ZONE, OPERATOR, TAG, COST_UNIT ->
                CostDimension.SERVICE_TYPE;
            case SERVICE_TYPE -> CostDimension.RESOURCE_TYPE;
            case CHARGE_MODE, BILL_TYPE -> CostDimension.SERVICE_TYPE;
            case RESOURCE_TYPE, SPECIFICATION, USAGE_TYPE -> CostDimension.RESOURCE;
            case RESOURCE, SPLIT_ITEM -> null;
        };
    }
}
