package io.bursar.instruction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.bss.TransId;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.money.Money;

/**
 * What is asked of Huawei, as columns. Immutable for the life of the instruction.
 *
 * <p>The amount of a coupon's reclaim and of an order is what the maker saw: Huawei takes the whole rest of the coupon,
 * and the order's own price.
 */
@Embeddable
class Terms {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private InstructionKind kind;

    @Column(name = "trans_id", updatable = false)
    private String transId;

    @Column(name = "account_id", updatable = false)
    private @Nullable String account;

    @Column(updatable = false)
    private BigDecimal amount;

    /** CASH or CREDIT; null where no ledger is named. */
    @Column(updatable = false)
    private @Nullable String ledger;

    @Column(name = "credit_expires_at", updatable = false)
    private @Nullable Instant creditExpiresAt;

    /** The master's coupon; for an order, the coupons to use as {@link PaymentCoupon#toString()}, parted by commas. */
    @Column(name = "coupon_ids", updatable = false)
    private @Nullable String coupons;

    @Column(name = "sub_coupon_id", updatable = false)
    private @Nullable String subCoupon;

    @Column(name = "order_id", updatable = false)
    private @Nullable String orderId;

    /** The discount to use, as {@link PaymentDiscount#toString()}. */
    @Column(updatable = false)
    private @Nullable String discount;

    /** The main resources to renew, parted by commas. */
    @Column(name = "resource_ids", updatable = false)
    private @Nullable String resources;

    /** For how long, as {@link Renewal.Period#text()}. */
    @Column(updatable = false)
    private @Nullable String period;

    /** The row of the same batch that takes back what this one gives on. */
    @Column(name = "follows_row", updatable = false)
    private @Nullable Integer follows;

    @SuppressWarnings("NullAway.Init")
    protected Terms() {}

    /** The columns of that order; {@code seen} is the amount where the order itself names none. */
    static Terms of(MoneyOrder order, Money seen) {
        Terms terms = new Terms();
        terms.amount = seen.amount();
        switch (order) {
            case MoneyOrder.AllocateFunds it -> {
                terms.set(InstructionKind.ALLOCATE_FUNDS, it.transId(), it.account());
                terms.setLedger(it.ledger());
                terms.amount = it.amount().amount();
            }
            case MoneyOrder.ReclaimFunds it -> {
                terms.set(InstructionKind.RECLAIM_FUNDS, it.transId(), it.account());
                terms.setLedger(it.ledger());
                terms.amount = it.amount().amount();
            }
            case MoneyOrder.AllocateCoupon it -> {
                terms.set(InstructionKind.ALLOCATE_COUPON, it.transId(), it.account());
                terms.coupons = it.coupon().value();
                terms.amount = it.amount().amount();
            }
            case MoneyOrder.ReclaimCoupon it -> {
                terms.set(InstructionKind.RECLAIM_COUPON, it.transId(), it.account());
                terms.coupons = it.coupon().value();
                terms.subCoupon = it.subCoupon().value();
            }
            case MoneyOrder.PayOrder it -> {
                terms.set(InstructionKind.PAY_ORDER, TransId.fresh(), null);
                terms.orderId = it.order().value();
                terms.coupons =
                        it.coupons().stream().map(PaymentCoupon::toString).collect(Collectors.joining(","));
                terms.discount = it.discount() == null ? null : it.discount().toString();
            }
            case MoneyOrder.PlaceRenewal it -> {
                terms.set(InstructionKind.PLACE_RENEWAL, TransId.fresh(), null);
                terms.resources =
                        it.renewal().resources().stream().map(ResourceId::value).collect(Collectors.joining(","));
                terms.period = it.renewal().period().text();
            }
        }
        return terms;
    }

    /** To be sent only after that row of the same batch has succeeded with this very amount. Before it is stored. */
    Terms following(int row) {
        follows = row;
        return this;
    }

    private void set(InstructionKind kind, TransId transId, @Nullable CustomerId account) {
        this.kind = kind;
        this.transId = transId.value();
        this.account = account == null ? null : account.value();
    }

    private void setLedger(Ledger ledger) {
        switch (ledger) {
            case Ledger.Cash _ -> this.ledger = "CASH";
            case Ledger.Credit(Instant expiresAt) -> {
                this.ledger = "CREDIT";
                this.creditExpiresAt = expiresAt;
            }
        }
    }

    /** The order to send, the same every time. */
    MoneyOrder order() {
        return switch (kind) {
            case ALLOCATE_FUNDS -> new MoneyOrder.AllocateFunds(transId(), requiredAccount(), amount(), ledger());
            case RECLAIM_FUNDS -> new MoneyOrder.ReclaimFunds(transId(), requiredAccount(), amount(), ledger());
            case ALLOCATE_COUPON -> new MoneyOrder.AllocateCoupon(transId(), requiredAccount(), coupon(), amount());
            case RECLAIM_COUPON ->
                new MoneyOrder.ReclaimCoupon(
                        transId(), requiredAccount(), coupon(), CouponId.of(Objects.requireNonNull(subCoupon)));
            case PAY_ORDER ->
                new MoneyOrder.PayOrder(
                        OrderId.of(Objects.requireNonNull(orderId)),
                        split(coupons).stream().map(PaymentCoupon::of).toList(),
                        discount == null ? null : PaymentDiscount.of(discount));
            case PLACE_RENEWAL -> new MoneyOrder.PlaceRenewal(renewal());
        };
    }

    /** One line that names everything the approvers agree to; part of the content hash. */
    String canonical(int row) {
        String line = String.join(
                "|",
                Integer.toString(row),
                kind.name(),
                transId,
                text(account),
                amount().digits(),
                text(ledger),
                text(creditExpiresAt),
                text(coupons),
                text(subCoupon),
                text(orderId),
                text(discount));
        // Only where there is one, so that what was agreed to before they existed still has its hash.
        String more = resources == null ? line : String.join("|", line, resources, text(period));
        return follows == null ? more : more + "|follows " + follows;
    }

    private Renewal renewal() {
        return new Renewal(
                split(resources).stream().map(ResourceId::of).toList(),
                Renewal.Period.of(Objects.requireNonNull(period)));
    }

    InstructionKind kind() {
        return kind;
    }

    TransId transId() {
        return TransId.of(transId);
    }

    @Nullable CustomerId account() {
        return account == null ? null : CustomerId.of(account);
    }

    /** The row of the same batch that has to succeed first; null for almost all. */
    @Nullable Integer follows() {
        return follows;
    }

    /** Of the order to be paid; null for everything else. */
    @Nullable String orderNumber() {
        return orderId;
    }

    Money amount() {
        return Money.yuan(amount);
    }

    /** What only some kinds have, and what came of it. */
    InstructionRecord.Details details(Result result) {
        return new InstructionRecord.Details(
                ledger,
                creditExpiresAt,
                coupons,
                subCoupon,
                orderId,
                discount,
                result.coupon(),
                result.amount(),
                resources == null ? null : new InstructionRecord.Renewed(resources, text(period), result.orderIds()));
    }

    private Ledger ledger() {
        return "CREDIT".equals(ledger) ? new Ledger.Credit(creditExpiresAt) : new Ledger.Cash();
    }

    private CustomerId requiredAccount() {
        return CustomerId.of(Objects.requireNonNull(account));
    }

    private CouponId coupon() {
        return CouponId.of(Objects.requireNonNull(coupons));
    }

    private static List<String> split(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
