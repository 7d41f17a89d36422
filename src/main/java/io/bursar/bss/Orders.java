package io.bursar.bss;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/**
 * The own orders and what they can be paid with (packages-usage-costs-orders.md 14.6 to 14.9). Pages hold up to 100
 * rows; read them with {@link AllPages}.
 */
public interface Orders {

    /** The orders of that selection, from that row on. */
    ReadAnswer<Page<CloudOrder>> orders(Selection selection, int offset);

    /** One order, with up to 100 of its items from that one on. Its status tells whether a payment happened. */
    ReadAnswer<Details> details(OrderId order, int offset);

    /** One order with its first items. */
    default ReadAnswer<Details> details(OrderId order) {
        return details(order, 0);
    }

    /** The coupons that fit an order and how many of them may be used; those of kinds that cannot pay are left out. */
    ReadAnswer<CouponOffer> coupons(OrderId order);

    /** The discounts that fit an order. Without the permission to see discounts the list is empty. */
    ReadAnswer<List<Discount>> discounts(OrderId order);

    /**
     * Which orders. Null is "all" everywhere.
     *
     * @param service Huawei's code of a cloud service
     * @param created when it was created
     * @param paid when it was paid
     */
    record Selection(
            @Nullable OrderId order,
            @Nullable CustomerId customer,
            CloudOrder.@Nullable Status status,
            CloudOrder.@Nullable Kind kind,
            @Nullable String service,
            @Nullable Span created,
            @Nullable Span paid,
            Whose whose,
            Sorting sorting) {

        /** The own ones, the newest first. */
        public static final Selection ALL =
                new Selection(null, null, null, null, null, null, null, Whose.OWN, Sorting.NEWEST_FIRST);

        /** @throws IllegalArgumentException for a state or kind by which Huawei cannot select */
        public Selection {
            if (status != null && !status.isSelectable()) {
                throw new IllegalArgumentException("Huawei cannot select " + status);
            }
            if (kind == CloudOrder.Kind.OTHER) {
                throw new IllegalArgumentException("Huawei cannot select " + kind);
            }
            // An empty one is no filter at Huawei, which is not what was meant.
            if (service != null && (service.isBlank() || service.length() > 64)) {
                throw new IllegalArgumentException("a service code has 1 to 64 characters");
            }
        }

        /** All of theirs, the oldest first. */
        public static Selection of(Whose whose) {
            return new Selection(null, null, null, null, null, null, null, whose, Sorting.OLDEST_FIRST);
        }

        /** The own ones in that state, the newest first. */
        public static Selection of(CloudOrder.Status status) {
            return new Selection(null, null, status, null, null, null, null, Whose.OWN, Sorting.NEWEST_FIRST);
        }
    }

    /** Whose orders. */
    enum Whose {
        /** The caller's. */
        OWN,
        /** Those that the caller pays for a sub-account. */
        PAID_FOR_SUB_ACCOUNTS
    }

    /** By the moment of creation. */
    enum Sorting {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    /** From one second to another, both included; a year at most. Parts of seconds are dropped. */
    record Span(Instant from, Instant to) {

        public Span {
            from = from.truncatedTo(ChronoUnit.SECONDS);
            to = to.truncatedTo(ChronoUnit.SECONDS);
            if (to.isBefore(from)
                    || to.isAfter(from.atOffset(ZoneOffset.UTC).plusYears(1).toInstant())) {
                throw new IllegalArgumentException("a span is at most a year long");
            }
        }
    }

    /** One order and a page of its items. */
    record Details(CloudOrder order, Page<Item> items) {

        /** When Huawei cancels it unpaid; null when it does not say. */
        public @Nullable Instant payBefore() {
            return order.times().payBefore();
        }
    }

    /**
     * One line of an order.
     *
     * @param term null for unsubscriptions
     * @param startsAt null until it is provided
     * @param endsAt null until it is provided
     * @param order the order it belongs to, which may be a part of the one asked for
     */
    record Item(
            String id,
            Product product,
            @Nullable Term term,
            @Nullable Integer quantity,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            CloudOrder.Bill bill,
            OrderId order) {

        /** After discounts, before coupons and cards. */
        public Money price() {
            return bill.price();
        }

        /** Without discounts. */
        public Money listPrice() {
            return bill.listPrice();
        }
    }

    /**
     * What a line sells.
     *
     * @param specification as Huawei prints it; may be empty
     * @param owner code of the service that the product belongs to
     * @param resource code of what is sold, e.g. {@code hws.resource.type.vm}
     * @param base the product that this one belongs to
     */
    record Product(
            CloudOrder.Service service,
            @Nullable String id,
            String specification,
            @Nullable String category,
            @Nullable String owner,
            @Nullable String resource,
            @Nullable String base) {}

    /** For how long, e.g. three months. */
    record Term(Unit unit, int count) {

        /** Huawei's period types; {@link #OTHER} for a number that is not documented. */
        public enum Unit {
            DAY,
            WEEK,
            MONTH,
            YEAR,
            HOUR,
            ONCE,
            OTHER
        }
    }

    /** What coupons there are for an order. */
    record CouponOffer(List<Coupon> coupons, List<Maximum> maxima) {

        public CouponOffer {
            coupons = List.copyOf(coupons);
            maxima = List.copyOf(maxima);
        }
    }

    /** How many coupons of a kind and group one payment may use at most; three coupons in all whatever it says. */
    record Maximum(PaymentCoupon.Kind kind, int group, int most) {}

    /**
     * A coupon that fits.
     *
     * @param faceValue null for a discount coupon, which is worth no amount
     * @param balance what is left of it; null for a discount coupon
     */
    record Coupon(
            PaymentCoupon payment,
            Wording wording,
            State state,
            @Nullable Money faceValue,
            @Nullable Money balance,
            Dates dates,
            List<CouponLimit> limits) {

        public Coupon {
            limits = List.copyOf(limits);
        }

        /** The promotion it came from; may be empty. */
        public String plan() {
            return wording.plan();
        }

        /** Until when it can be used. */
        public @Nullable Instant validUntil() {
            return dates.validUntil();
        }
    }

    /** What Huawei prints on a coupon. */
    record Wording(
            @Nullable String code,
            String plan,
            @Nullable String description,
            @Nullable String usage) {}

    /**
     * Whether a coupon can be used.
     *
     * @param usable activated and not used up
     * @param group 0 general, 1 marketplace, 2 dedicated, 3 hardware
     * @param reusable whether a rest stays on it; null when Huawei does not say
     * @param occupiedBy the order that locks it; only that one may use it
     */
    record State(
            boolean usable,
            int group,
            @Nullable Boolean reusable,
            @Nullable OrderId occupiedBy) {}

    /** A coupon's dates; null where Huawei does not say. */
    record Dates(
            @Nullable Instant createdAt,
            @Nullable Instant activatedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {}

    /**
     * A discount that fits, and how it changes the order's lines.
     *
     * @param value a rate or an amount off; null for a fixed price
     */
    record Discount(PaymentDiscount payment, @Nullable BigDecimal value, List<Effect> effects) {

        /** An adjusted price must be used and cannot be swapped. */
        public boolean isMandatory() {
            return payment.type() == 609;
        }
    }

    /**
     * What a discount does to some lines.
     *
     * @param mode 0 rate, 1 fixed price, 2 amount off
     * @param amount yuan off or fixed; null for a rate
     * @param ratio the part that is paid, e.g. 0.85; null for the others
     */
    record Effect(
            OrderId order,
            List<String> items,
            int mode,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal ratio) {}
}
