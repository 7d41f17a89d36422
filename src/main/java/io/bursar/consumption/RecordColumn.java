package io.bursar.consumption;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Named;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.Payment;
import io.bursar.bss.lookup.Quantity;
import io.bursar.money.BillAmount;

/**
 * Everything that a record tells (packages-usage-costs-orders.md 13.2): a column of the table, of the page and of the
 * file. Stored under its name in small letters.
 */
enum RecordColumn {
    BILL_DATE(Form.DAY, it -> it.trade().billDate()),
    TRADED_AT(Form.TIME, it -> it.trade().at()),
    CONSUMED_AT(Form.TIME, it -> it.trade().consumedAt()),
    BILL_TYPE(Form.BILL_TYPE, it -> it.trade().type().name()),
    CHARGE_MODE(Form.CHARGE_MODE, it -> it.charging().mode().name()),
    ACCOUNT(Form.CODE, it -> it.consumer().account().value()),
    ACCOUNT_NAME(Form.WORDS, it -> it.consumer().accountName()),
    PROJECT(Form.CODE, it -> code(it.consumer().project())),
    PROJECT_NAME(Form.WORDS, it -> name(it.consumer().project())),
    REGION(Form.CODE, it -> code(it.subject().region())),
    REGION_NAME(Form.WORDS, it -> name(it.subject().region())),
    SERVICE(Form.CODE, it -> code(it.subject().service())),
    SERVICE_NAME(Form.WORDS, it -> name(it.subject().service())),
    RESOURCE_TYPE(Form.CODE, it -> code(it.subject().resourceType())),
    RESOURCE_TYPE_NAME(Form.WORDS, it -> name(it.subject().resourceType())),
    RESOURCE(Form.CODE, it -> it.subject().resource().id()),
    RESOURCE_NAME(Form.WORDS, it -> it.subject().resource().name()),
    RESOURCE_TAG(Form.WORDS, it -> it.subject().resource().tag()),
    PRODUCT(Form.CODE, it -> code(it.subject().product())),
    PRODUCT_NAME(Form.WORDS, it -> name(it.subject().product())),
    SPECIFICATION(Form.WORDS, it -> it.subject().specification()),
    SKU(Form.CODE, it -> it.subject().sku()),
    SIZE(Form.QUANTITY, it -> amount(it.subject().size())),
    SIZE_UNIT(Form.UNIT, it -> unit(it.subject().size())),
    PART_SERVICE(Form.CODE, it -> part(it, part -> code(part.service()))),
    PART_TYPE(Form.CODE, it -> part(it, part -> code(part.resourceType()))),
    PART_RESOURCE(Form.CODE, it -> part(it, part -> part.resource().id())),
    STARTS_AT(Form.TIME, it -> it.charging().from()),
    ENDS_AT(Form.TIME, it -> it.charging().until()),
    PERIOD(
            Form.PERIOD,
            it -> it.charging().period() == null ? null : it.charging().period().name()),
    PERIODS(Form.COUNT, it -> it.charging().periods()),
    USAGE_TYPE(Form.CODE, it -> it.use().type()),
    USED(Form.QUANTITY, it -> amount(it.use().used())),
    USED_UNIT(Form.UNIT, it -> unit(it.use().used())),
    BY_PACKAGES(Form.QUANTITY, it -> amount(it.use().byPackages())),
    BY_PACKAGES_UNIT(Form.UNIT, it -> unit(it.use().byPackages())),
    BY_RESERVED(Form.QUANTITY, it -> amount(it.use().byReserved())),
    BY_RESERVED_UNIT(Form.UNIT, it -> unit(it.use().byReserved())),
    UNIT_PRICE(Form.QUANTITY, it -> it.price().unitPrice()),
    PRICE_UNIT(Form.WORDS, it -> it.price().unit()),
    LIST_PRICE(Form.MONEY, it -> amount(it.amounts().listPrice())),
    DISCOUNT(Form.MONEY, it -> amount(it.amounts().discount())),
    PAYABLE(Form.MONEY, it -> amount(it.amounts().payable())),
    CASH(Form.MONEY, it -> paid(it, Payment::cash)),
    CREDIT(Form.MONEY, it -> paid(it, Payment::credit)),
    COUPON(Form.MONEY, it -> paid(it, Payment::coupon)),
    FLEXIBLE_COUPON(Form.MONEY, it -> paid(it, Payment::flexibleCoupon)),
    STORED_VALUE_CARD(Form.MONEY, it -> paid(it, Payment::storedValueCard)),
    BONUS(Form.MONEY, it -> paid(it, Payment::bonus)),
    DEBT(Form.MONEY, it -> paid(it, Payment::debt)),
    ADJUSTMENT(Form.MONEY, it -> paid(it, Payment::adjustment)),
    FORMULA(Form.WORDS, it -> it.price().formula()),
    TRADE_ID(Form.CODE, it -> it.trade().id()),
    ORDER_ID(
            Form.CODE,
            it -> it.trade().order() == null ? null : it.trade().order().value()),
    RELATED_ORDER(
            Form.CODE,
            it -> it.trade().relatedOrder() == null
                    ? null
                    : it.trade().relatedOrder().value()),
    RECORD_ID(Form.CODE, ConsumptionRecord::id);

    /** What is shown where nobody chooses. */
    static final List<RecordColumn> USUAL =
            List.of(BILL_DATE, ACCOUNT, SERVICE, RESOURCE_TYPE, RESOURCE, BILL_TYPE, CHARGE_MODE, USED, PAYABLE);

    /** What another column says already where a record is shown in words: names beside codes, units beside amounts. */
    static final Set<RecordColumn> BESIDE = EnumSet.of(
            PROJECT_NAME,
            REGION_NAME,
            SERVICE_NAME,
            RESOURCE_TYPE_NAME,
            RESOURCE_NAME,
            SIZE_UNIT,
            USED_UNIT,
            BY_PACKAGES_UNIT,
            BY_RESERVED_UNIT);

    /** Amounts of yuan. */
    static final List<RecordColumn> MONEY =
            Stream.of(values()).filter(it -> it.form == Form.MONEY).toList();

    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without captured state
    private final Function<ConsumptionRecord, @Nullable Object> value;

    RecordColumn(Form form, Function<ConsumptionRecord, @Nullable Object> value) {
        this.form = form;
        this.value = value;
    }

    /** How a column's values are stored and shown. */
    enum Form {
        DAY,
        TIME,
        CODE,
        WORDS,
        BILL_TYPE,
        CHARGE_MODE,
        PERIOD,
        UNIT,
        COUNT,
        QUANTITY,
        MONEY;

        public boolean isNumber() {
            return this == COUNT || this == QUANTITY || this == MONEY;
        }
    }

    public Form form() {
        return form;
    }

    @Nullable Object of(ConsumptionRecord record) {
        return value.apply(record);
    }

    /** Its name in the table. */
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String code(@Nullable Named named) {
        return named == null ? null : named.code();
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }

    private static @Nullable Object amount(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.amount();
    }

    private static @Nullable Object unit(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.unit().toString();
    }

    private static @Nullable Object amount(@Nullable BillAmount amount) {
        return amount == null ? null : amount.amount();
    }

    private static @Nullable Object paid(ConsumptionRecord record, Function<Payment, BillAmount> part) {
        Payment payment = record.amounts().payment();
        return payment == null ? null : part.apply(payment).amount();
    }

    private static @Nullable Object part(
            ConsumptionRecord record, Function<ConsumptionRecord.Part, @Nullable Object> value) {
        ConsumptionRecord.Part part = record.subject().parts();
        return part == null ? null : value.apply(part);
    }
}
