package io.bursar.bss;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/**
 * An order at Huawei (packages-usage-costs-orders.md 14.6 and 14.7). What only the details of one order carry (the
 * deadline, the user's name) is null in lists, and what only lists carry (projects, who pays) in details.
 */
public record CloudOrder(
        OrderId id,
        CustomerId customer,
        Service service,
        Status status,
        Kind kind,
        Source source,
        Bill bill,
        Times times,
        Ties ties) {

    /** After discounts, before coupons and cards; negative for a refund. */
    public Money price() {
        return bill.price();
    }

    /** Without discounts. */
    public Money listPrice() {
        return bill.listPrice();
    }

    public Instant createdAt() {
        return times.createdAt();
    }

    /** Null while it is not paid. */
    public @Nullable Instant paidAt() {
        return times.paidAt();
    }

    /** Huawei's order states; {@link #OTHER} for a number that is not documented. */
    public enum Status {
        PENDING_APPROVAL,
        PENDING_REFUND,
        PROCESSING,
        CANCELLED,
        COMPLETED,
        PENDING_PAYMENT,
        PENDING_CONFIRMATION,
        TO_BE_SHIPPED,
        TO_BE_RECEIVED,
        AWAITING_PICK_UP,
        BEING_EXCHANGED,
        OTHER;

        /** Whether a list can be limited to it; Huawei answers with more states than it takes as a filter. */
        public boolean isSelectable() {
            return switch (this) {
                case PENDING_APPROVAL, PROCESSING, CANCELLED, COMPLETED, PENDING_PAYMENT, PENDING_CONFIRMATION -> true;
                case PENDING_REFUND, TO_BE_SHIPPED, TO_BE_RECEIVED, AWAITING_PICK_UP, BEING_EXCHANGED, OTHER -> false;
            };
        }
    }

    /** What is ordered; {@link #OTHER} for a number that is not documented. */
    public enum Kind {
        PURCHASE,
        RENEWAL,
        CHANGE,
        UNSUBSCRIPTION,
        TO_PAY_PER_USE,
        TO_YEARLY_MONTHLY,
        TRIAL,
        TO_COMMERCIAL,
        FEE_ADJUSTMENT,
        OTHER
    }

    /** How it came about; {@link #OTHER} for a number that is not documented. */
    public enum Source {
        CUSTOMER,
        AGENT,
        CONTRACT,
        RESELLER,
        DELETION_PAGE,
        ENTERED_LATER,
        COMPENSATION,
        AUTOMATIC,
        OTHER
    }

    /**
     * A cloud service.
     *
     * @param name as Huawei prints it; the code when it prints none
     */
    public record Service(String code, String name) {

        /** The name. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What an order or one of its items costs and what was taken off. Null where Huawei does not say.
     *
     * @param price after discounts, before coupons and cards; negative for a refund
     * @param commission only for unsubscriptions
     * @param consumed only for unsubscriptions
     */
    public record Bill(
            Money price,
            Money listPrice,
            List<Saving> savings,
            @Nullable Money cashCoupons,
            @Nullable Money flexibleCoupons,
            @Nullable Money storedCards,
            @Nullable Money commission,
            @Nullable Money consumed) {

        public Bill {
            savings = List.copyOf(savings);
        }
    }

    /**
     * One discount that was given.
     *
     * @param type Huawei's number, e.g. {@code 605}; {@link BssWords#ofSaving} explains it
     */
    public record Saving(String type, Money amount) {}

    /**
     * When things happened.
     *
     * @param paidAt null while it is not paid
     * @param payBefore when Huawei cancels it unpaid
     */
    public record Times(
            Instant createdAt,
            @Nullable Instant paidAt,
            @Nullable Instant payBefore) {}

    /**
     * What the order is tied to.
     *
     * @param parts the orders within a combined one, which is paid under the combined number only
     * @param payer who pays for the customer; null when it pays itself
     * @param userName of the customer
     */
    public record Ties(
            @Nullable String contract,
            List<Project> projects,
            List<CloudOrder> parts,
            @Nullable Payer payer,
            @Nullable String userName) {

        public Ties {
            projects = List.copyOf(projects);
            parts = List.copyOf(parts);
        }
    }

    /** An enterprise project. */
    public record Project(String id, String name) {}

    /**
     * Somebody who pays for another.
     *
     * @param account Huawei's id of the paying account
     * @param pays whether it does
     */
    public record Payer(String account, boolean pays) {}
}
