package io.bursar.bss.huawei;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderCouponsByOrderIdRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderDiscountsRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.CloudOrder.Kind;
import io.bursar.bss.CloudOrder.Status;
import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.bss.ReadAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders, and the coupons and discounts that fit them (packages-usage-costs-orders.md 14.6 to 14.9). */
final class HuaweiOrders implements Orders {

    private static final int ROWS = 100;

    private final Reads reads;

    HuaweiOrders(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Page<CloudOrder>> orders(@Nullable Status status, int offset) {
        return reads.read(
                new ListCustomerOrdersRequest()
                        .withStatus(status == null ? null : number(status))
                        .withOrderBy("-createTime")
                        .withOffset(offset)
                        .withLimit(ROWS),
                BssMeta.listCustomerOrders,
                json -> new Page<>(
                        json.rows("order_infos").stream()
                                .map(HuaweiOrders::order)
                                .toList(),
                        offset,
                        json.count("total_count")));
    }

    @Override
    public ReadAnswer<Details> details(OrderId order) {
        return reads.read(
                new ShowCustomerOrderDetailsRequest()
                        .withOrderId(order.value())
                        .withOffset(0)
                        .withLimit(ROWS),
                BssMeta.showCustomerOrderDetails,
                json -> {
                    Json info = json.child("order_info");
                    CloudOrder head = order(info);
                    if (!head.id().value().equalsIgnoreCase(order.value())) {
                        throw new Json.Unreadable("order_info is another order's");
                    }
                    List<Item> items = json.rows("order_line_items").stream()
                            .map(HuaweiOrders::item)
                            .toList();
                    return new Details(
                            head,
                            info.instantOrNull("pending_payment_end_time"),
                            new Page<>(items, 0, json.count("total_count")));
                });
    }

    @Override
    public ReadAnswer<List<Coupon>> coupons(OrderId order) {
        return reads.read(
                new ListOrderCouponsByOrderIdRequest().withOrderId(order.value()),
                BssMeta.listOrderCouponsByOrderId,
                json -> {
                    List<Json> rows = json.rows("user_coupons");
                    // There are no pages here; fewer rows than announced would hide some.
                    if (json.count("count") != rows.size()) {
                        throw new Json.Unreadable("user_coupons is not as long as announced");
                    }
                    return rows.stream()
                            .map(HuaweiOrders::couponOrNull)
                            .filter(Objects::nonNull)
                            .toList();
                });
    }

    @Override
    public ReadAnswer<List<Discount>> discounts(OrderId order) {
        return reads.read(
                new ListOrderDiscountsRequest().withOrderId(order.value()),
                BssMeta.listOrderDiscounts,
                json -> json.rows("discounts").stream()
                        .map(it -> new Discount(
                                new PaymentDiscount(it.count("discount_type"), it.text("discount_id")),
                                it.decimalOrNull("discount_value"),
                                it.rows("orders").stream()
                                        .flatMap(of -> of.rows("order_line_items").stream()
                                                .map(line -> effect(OrderId.of(of.text("order_id")), line)))
                                        .toList()))
                        .toList());
    }

    private static CloudOrder order(Json row) {
        Integer measure = row.countOrNull("measure_id");
        if (measure != null && measure != 1) {
            throw new Json.Unreadable("measure_id is not yuan");
        }
        String service = row.filledOrNull("service_type_name");
        Instant created = row.instantOrNull("create_time");
        if (created == null) {
            throw new Json.Unreadable("create_time is missing");
        }
        return new CloudOrder(
                OrderId.of(row.text("order_id")),
                CustomerId.of(row.text("customer_id")),
                service == null ? row.text("service_type_code") : service,
                status(row.count("status")),
                kind(row.count("order_type")),
                row.money("amount_after_discount"),
                row.money("official_amount"),
                created,
                row.instantOrNull("payment_time"));
    }

    private static Item item(Json row) {
        return new Item(
                row.text("order_line_item_id"),
                row.text("service_type_name"),
                row.has("product_spec_desc") ? row.text("product_spec_desc") : "",
                row.money("amount_after_discount"),
                row.money("official_amount"));
    }

    private static @Nullable Coupon couponOrNull(Json row) {
        PaymentCoupon.Kind kind = kindOrNull(row.count("coupon_type"));
        if (kind == null) {
            return null;
        }
        String plan = row.filledOrNull("plan_name");
        String occupiedBy = row.filledOrNull("used_by_order_id");
        return new Coupon(
                new PaymentCoupon(kind, CouponId.of(row.text("coupon_id"))),
                row.count("status") == 2,
                row.count("coupon_group"),
                plan == null ? "" : plan,
                kind == PaymentCoupon.Kind.DISCOUNT ? null : row.money("balance"),
                row.instantOrNull("expire_time"),
                occupiedBy == null ? null : OrderId.of(occupiedBy),
                HuaweiCoupons.limits(row));
    }

    private static Effect effect(OrderId order, Json line) {
        return new Effect(
                order,
                line.texts("order_line_item_ids"),
                line.count("discount_mode"),
                line.decimalOrNull("discount_amount"),
                line.decimalOrNull("discount_ratio"));
    }

    private static PaymentCoupon.@Nullable Kind kindOrNull(int type) {
        return switch (type) {
            case 300 -> PaymentCoupon.Kind.DISCOUNT;
            case 301 -> PaymentCoupon.Kind.CASH;
            case 302 -> PaymentCoupon.Kind.FLEXIBLE;
            case 303 -> PaymentCoupon.Kind.STORED_VALUE;
            default -> null;
        };
    }

    private static int number(Status status) {
        return switch (status) {
            case PENDING_APPROVAL -> 1;
            case PROCESSING -> 3;
            case CANCELLED -> 4;
            case COMPLETED -> 5;
            case PENDING_PAYMENT -> 6;
            case PENDING_CONFIRMATION -> 9;
            case PENDING_REFUND, OTHER -> throw new IllegalArgumentException("Huawei cannot select " + status);
        };
    }

    private static Status status(int number) {
        return switch (number) {
            case 1 -> Status.PENDING_APPROVAL;
            case 2 -> Status.PENDING_REFUND;
            case 3 -> Status.PROCESSING;
            case 4 -> Status.CANCELLED;
            case 5 -> Status.COMPLETED;
            case 6 -> Status.PENDING_PAYMENT;
            case 9 -> Status.PENDING_CONFIRMATION;
            default -> Status.OTHER;
        };
    }

    private static Kind kind(int number) {
        return switch (number) {
            case 1 -> Kind.PURCHASE;
            case 2 -> Kind.RENEWAL;
            case 3 -> Kind.CHANGE;
            case 4 -> Kind.UNSUBSCRIPTION;
            case 10 -> Kind.TO_PAY_PER_USE;
            case 11 -> Kind.TO_YEARLY_MONTHLY;
            case 13 -> Kind.TRIAL;
            case 14 -> Kind.TO_COMMERCIAL;
            case 15 -> Kind.FEE_ADJUSTMENT;
            default -> Kind.OTHER;
        };
    }
}
