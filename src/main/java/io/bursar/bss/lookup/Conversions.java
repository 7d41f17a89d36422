package io.bursar.bss.lookup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reckons from one unit to another along the conversions that Huawei lists, also backwards and over several of them.
 * Multiplying is exact; dividing keeps 34 digits.
 */
public final class Conversions {

    private record Step(MeasureId to, BigDecimal ratio, boolean backwards) {

        BigDecimal apply(BigDecimal amount) {
            return backwards ? amount.divide(ratio, MathContext.DECIMAL128) : amount.multiply(ratio);
        }
    }

    private final Map<MeasureId, List<Step>> steps = new HashMap<>();

    private Conversions(Collection<Conversion> conversions) {
        for (Conversion each : conversions) {
            add(each.unit(), new Step(each.reference(), each.ratio(), false));
            add(each.reference(), new Step(each.unit(), each.ratio(), true));
        }
    }

    /** Those, as {@link LookUps#conversions} tells them. */
    public static Conversions of(Collection<Conversion> conversions) {
        return new Conversions(conversions);
    }

    /** The same in that unit; empty when Huawei lists no way from one to the other. */
    public Optional<Quantity> convert(Quantity quantity, MeasureId unit) {
        Deque<Quantity> reached = new ArrayDeque<>(List.of(quantity));
        Set<MeasureId> seen = new HashSet<>(Set.of(quantity.unit()));
        while (!reached.isEmpty()) {
            Quantity here = reached.removeFirst();
            if (here.unit().equals(unit)) {
                return Optional.of(here);
            }
            for (Step step : steps.getOrDefault(here.unit(), List.of())) {
                if (seen.add(step.to())) {
                    reached.addLast(new Quantity(step.apply(here.amount()), step.to()));
                }
            }
        }
        return Optional.empty();
    }

    private void add(MeasureId from, Step step) {
        steps.merge(from, List.of(step), (some, more) -> {
            var all = new ArrayList<>(some);
            all.addAll(more);
            return List.copyOf(all);
        });
    }
}
