package io.bursar.sandbox.cost;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.cost.BillLine.Measured;
import io.bursar.sandbox.cost.BillLine.Span;

/** Sums a month's lines up: one for each resource, kind of charge and order. */
final class CycleSums {

    private CycleSums() {}

    private record Key(
            Subject subject,
            int billType,
            int chargeMode,
            @Nullable String order,
            @Nullable String usage) {}

    static Collection<BillLine> of(List<BillLine> details) {
        Map<Key, BillLine> sums = new LinkedHashMap<>();
        for (BillLine line : details) {
            var key = new Key(
                    line.subject(),
                    line.kind().billType(),
                    line.kind().chargeMode(),
                    line.identity().orderId(),
                    line.measured() == null ? null : line.measured().usageType());
            sums.merge(key, line, CycleSums::sum);
        }
        return sums.values();
    }

    /** Keeps the identity of the later line. */
    private static BillLine sum(BillLine one, BillLine other) {
        boolean oneIsLater = one.identity().tradeTime().isAfter(other.identity().tradeTime());
        BillLine later = oneIsLater ? one : other;
        BillLine earlier = oneIsLater ? other : one;
        var from = earlier.span().from().isBefore(later.span().from())
                ? earlier.span().from()
                : later.span().from();
        var until = earlier.span().until().isAfter(later.span().until())
                ? earlier.span().until()
                : later.span().until();
        return new BillLine(
                later.identity(),
                later.kind(),
                later.subject(),
                new Span(from, until),
                sum(one.measured(), other.measured()),
                one.price().plus(other.price()),
                one.split().plus(other.split()));
    }

    private static @Nullable Measured sum(@Nullable Measured one, @Nullable Measured other) {
        if (one == null || other == null) {
            return one;
        }
        return new Measured(
                one.usageType(), one.usage().add(other.usage()), one.free().add(other.free()), one.measureId());
    }
}
