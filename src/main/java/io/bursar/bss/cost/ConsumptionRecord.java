package io.bursar.bss.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Named;
import io.bursar.bss.OrderId;
import io.bursar.bss.lookup.Quantity;
import io.bursar.money.BillAmount;

/**
 * A line of a bill (packages-usage-costs-orders.md 13.2). The retired interface (13.1) leaves much of it out.
 *
 * @param id null when the month is summed up
 */
public record ConsumptionRecord(
        @Nullable String id,
        Trade trade,
        Consumer consumer,
        Subject subject,
        Charging charging,
        Use use,
        Price price,
        Amounts amounts) {

    /**
     * Why and when.
     *
     * @param billDate day in Beijing; null in the retired interface
     * @param id of the order or transaction
     * @param at when it was traded; null when the month is summed up
     * @param consumedAt null when the month is summed up
     * @param order of yearly or monthly products
     * @param relatedOrder of combined orders
     */
    public record Trade(
            BillType type,
            @Nullable LocalDate billDate,
            @Nullable String id,
            @Nullable Instant at,
            @Nullable Instant consumedAt,
            @Nullable OrderId order,
            @Nullable OrderId relatedOrder) {}

    /**
     * What was consumed.
     *
     * @param specification in words
     * @param size e.g. of a disk
     * @param parts of an integrated machine; else null
     */
    public record Subject(
            @Nullable Named region,
            Named service,
            Named resourceType,
            Resource resource,
            @Nullable Named product,
            @Nullable String specification,
            @Nullable String sku,
            @Nullable Quantity size,
            @Nullable Part parts) {}

    /** A resource; null where the bill line has none. */
    public record Resource(
            @Nullable String id,
            @Nullable String name,
            @Nullable String tag) {}

    /** A service within an integrated machine. */
    public record Part(@Nullable Named service, @Nullable Named resourceType, Resource resource) {}

    /**
     * How it is charged.
     *
     * @param from of pay-per-use only
     * @param until of pay-per-use only
     */
    public record Charging(
            ChargeMode mode,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable PeriodType period,
            @Nullable Integer periods) {}

    /**
     * What was used; not told of yearly and monthly products.
     *
     * @param type code of the kind of usage
     * @param byPackages what packages covered of it
     * @param byReserved what reserved instances covered of it
     */
    public record Use(
            @Nullable String type,
            @Nullable Quantity used,
            @Nullable Quantity byPackages,
            @Nullable Quantity byReserved) {

        public static final Use NONE = new Use(null, null, null, null);
    }

    /**
     * How the price came about, where it is simple.
     *
     * @param unitPrice yuan for one {@code unit}, which is a text such as 元/GB/小时
     * @param formula in Huawei's words; it comes to the amount without what coupons paid
     */
    public record Price(
            @Nullable BigDecimal unitPrice,
            @Nullable String unit,
            @Nullable String formula) {

        public static final Price UNKNOWN = new Price(null, null, null);
    }

    /**
     * The money.
     *
     * @param payable negative for a refund
     * @param payment what it was paid with; null in the retired interface, as the list price and the discount
     */
    public record Amounts(
            @Nullable BillAmount listPrice,
            @Nullable BillAmount discount,
            BillAmount payable,
            @Nullable Payment payment) {}
}
