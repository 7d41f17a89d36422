package io.bursar.bss.cost;

import java.util.List;

/**
 * A cost analysis.
 *
 * @param groupings one or two; not two tags, not two cost units
 * @param filters up to 100; all of them apply
 */
public record CostQuestion(
        CostSpan span, List<CostGrouping> groupings, Basis basis, Amount amount, List<CostFilter> filters) {

    /** Whether what was paid in advance counts when it was paid, or spread over the days that it is for. */
    public enum Basis {
        ORIGINAL,
        AMORTISED
    }

    /** Whether all that is payable counts, or only what was actually paid. */
    public enum Amount {
        PAYABLE,
        PAID
    }

    public CostQuestion {
        groupings = List.copyOf(groupings);
        filters = List.copyOf(filters);
        if (groupings.isEmpty() || groupings.size() > 2) {
            throw new IllegalArgumentException("costs are grouped by one or two things");
        }
        boolean tags = groupings.stream().allMatch(CostGrouping.ByTag.class::isInstance);
        boolean units = groupings.stream().allMatch(CostGrouping.ByCostUnit.class::isInstance);
        if (groupings.size() == 2 && (tags || units)) {
            throw new IllegalArgumentException("costs are not grouped by two tags or two cost units");
        }
        if (filters.size() > 100) {
            throw new IllegalArgumentException("up to 100 filters select costs");
        }
    }

    /** What is payable, when it was paid, of all costs. */
    public static CostQuestion of(CostSpan span, CostGrouping... groupings) {
        return new CostQuestion(span, List.of(groupings), Basis.ORIGINAL, Amount.PAYABLE, List.of());
    }

    public CostQuestion with(Basis wanted) {
        return new CostQuestion(span, groupings, wanted, amount, filters);
    }

    public CostQuestion with(Amount wanted) {
        return new CostQuestion(span, groupings, basis, wanted, filters);
    }

    public CostQuestion with(List<CostFilter> wanted) {
        return new CostQuestion(span, groupings, basis, amount, wanted);
    }
}
