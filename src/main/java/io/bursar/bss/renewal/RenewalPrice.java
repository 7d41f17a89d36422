package io.bursar.bss.renewal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/**
 * What a renewal would cost (packages-usage-costs-orders.md 9).
 *
 * @param lines per main resource with what is attached to it, after the best discount
 * @param listPrice of all together, without discounts; null when none could be priced
 * @param instalment the list price per instalment, for products sold that way
 * @param offers every discount that could be used; empty without the permission to see them
 * @param failures the resources that could not be priced, and why
 */
public record RenewalPrice(
        List<Line> lines,
        @Nullable Money listPrice,
        @Nullable Instalment instalment,
        List<Offer> offers,
        List<ResourceFailure> failures) {

    public RenewalPrice {
        lines = List.copyOf(lines);
        offers = List.copyOf(offers);
        failures = List.copyOf(failures);
    }

    /** One resource's price. */
    public record Line(ResourceId resource, Money amount) {}

    /**
     * All of them with one discount.
     *
     * @param amount what would be paid
     * @param saving what is taken off the list price
     * @param best whether Huawei calls it the best; promotions and discount coupons never are
     */
    public record Offer(
            String discount,
            String name,
            Kind kind,
            Money amount,
            Money listPrice,
            Money saving,
            boolean best,
            @Nullable Instalment instalment) {

        /** Who grants it; {@link #OTHER} for a number that is not documented. */
        public enum Kind {
            /** 605. */
            COMMERCIAL,
            /** 606: by a distributor's contract. */
            PARTNER_CONTRACT,
            /** 607: a rate that the partner set. */
            PARTNER_RATE,
            OTHER
        }
    }

    /**
     * One instalment. Null where Huawei does not say.
     *
     * @param everyMonth the only documented period
     */
    public record Instalment(
            @Nullable Money listPrice,
            @Nullable Money saving,
            @Nullable Money amount,
            boolean everyMonth) {}
}
