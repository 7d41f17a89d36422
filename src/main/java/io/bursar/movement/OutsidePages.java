package io.bursar.movement;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.money.Money;
import io.bursar.web.Choice;
import io.bursar.web.Formats;

/** Makes what the page of movements outside Bursar shows. */
@Component
class OutsidePages {

    private final Outsides outsides;
    private final Formats formats;

    OutsidePages(Outsides outsides, Formats formats) {
        this.outsides = outsides;
        this.formats = formats;
    }

    /** The list. {@code newer} and {@code older} are the keys beside this page's rows, or null. */
    record ListPage(
            OutsideFilter filter,
            List<Choice> kinds,
            List<String> unreadable,
            Outsides.@Nullable Compared compared,
            Totals totals,
            List<Outside> rows,
            @Nullable String newer,
            @Nullable String older) {}

    /** What the filter finds, added up; coupons are not money. */
    record Totals(long count, Money out, Money in, Money couponsOut, Money couponsIn) {

        static Totals of(List<Outsides.Sum> sums) {
            return new Totals(
                    sums.stream().mapToLong(Outsides.Sum::count).sum(),
                    sum(sums, Outside.Kind.FUNDS_OUT),
                    sum(sums, Outside.Kind.FUNDS_IN),
                    sum(sums, Outside.Kind.COUPONS_OUT),
                    sum(sums, Outside.Kind.COUPONS_IN));
        }

        private static Money sum(List<Outsides.Sum> sums, Outside.Kind kind) {
            return sums.stream()
                    .filter(sum -> sum.kind() == kind)
                    .map(Outsides.Sum::amount)
                    .reduce(Money.zero(), Money::plus);
        }
    }

    ListPage list(OutsideFilter filter, @Nullable String older, @Nullable String newer) {
        var from = Outside.Key.parse(newer);
        var page = from == null
                ? outsides.older(filter, Outside.Key.parse(older), MovementPages.SIZE)
                : outsides.newer(filter, from, MovementPages.SIZE);
        var rows = page.rows();
        return new ListPage(
                filter,
                Arrays.stream(Outside.Kind.values())
                        .map(kind -> Choice.of(kind.name(), label(kind)))
                        .toList(),
                filter.unreadable().stream()
                        .map(name -> formats.word("movement.filter." + name))
                        .toList(),
                outsides.compared(),
                Totals.of(outsides.sums(filter)),
                rows,
                page.hasNewer() && !rows.isEmpty() ? rows.getFirst().key().toString() : null,
                page.hasOlder() && !rows.isEmpty() ? rows.getLast().key().toString() : null);
    }

    String label(Outside.Kind kind) {
        return formats.word("movement.outside.kind." + kind);
    }
}
