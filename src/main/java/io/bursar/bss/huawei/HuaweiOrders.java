package io.bursar.bss.huawei;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderCouponsByOrderIdRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderDiscountsRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CouponId;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.bss.ReadAnswer;

/** Orders, and the coupons and discounts that fit them (packages-usage-costs-orders.md 14.6 to 14.9). */
final class HuaweiOrders implements Orders {

    private static final int ROWS = 100;

    private final Reads reads;

    HuaweiOrders(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Page<CloudOrder>> orders(Selection selection, int offset) {
        return reads.read(
                asked(selection).withOffset(offset).withLimit(ROWS),
                BssMeta.listCustomerOrders,
                json -> new Page<>(
                        json.rows("order_infos").stream().map(OrderRows::order).toList(),
                        offset,
                        json.count("total_count")));
    }

    private static ListCustomerOrdersRequest asked(Selection selection) {
        ListCustomerOrdersRequest request = new ListCustomerOrdersRequest()
                .withOrderId(
                        selection.order() == null ? null : selection.order().value())
                .withCustomerId(
                        selection.customer() == null
                                ? null
                                : selection.customer().value())
                .withStatus(selection.status() == null ? null : OrderRows.number(selection.status()))
                .withOrderType(selection.kind() == null ? null : String.valueOf(OrderRows.number(selection.kind())))
                .withServiceTypeCode(selection.service())
                .withOrderBy(
                        switch (selection.sorting()) {
                            case NEWEST_FIRST -> "-createTime";
                            case OLDEST_FIRST -> "createTime";
                        })
                .withMethod(
                        switch (selection.whose()) {
                            case OWN -> ListCustomerOrdersRequest.MethodEnum.ONESELF;
                            case PAID_FOR_SUB_ACCOUNTS -> ListCustomerOrdersRequest.MethodEnum.SUB_CUSTOMER;
                        });
        if (selection.created() != null) {
            request.withCreateTimeBegin(selection.created().from().toString())
                    .withCreateTimeEnd(selection.created().to().toString());
        }
        if (selection.paid() != null) {
            request.withPaymentTimeBegin(selection.paid().from().toString())
                    .withPaymentTimeEnd(selection.paid().to().toString());
        }
        return request;
    }

    @Override
    public ReadAnswer<Details> details(OrderId order, int offset) {
        return reads.read(
                new ShowCustomerOrderDetailsRequest()
                        .withOrderId(order.value())
                        .withOffset(offset)
                        .withLimit(ROWS),
                BssMeta.showCustomerOrderDetails,
                json -> {
                    CloudOrder head = OrderRows.order(json.child("order_info"));
                    if (!head.id().value().equalsIgnoreCase(order.value())) {
                        throw new Json.Unreadable("order_info is another order's");
                    }
                    List<Item> items = json.rows("order_line_items").stream()
                            .map(it -> OrderRows.item(it, head.id()))
                            .toList();
                    return new Details(head, new Page<>(items, offset, json.count("total_count")));
                });
    }

    @Override
    public ReadAnswer<CouponOffer> coupons(OrderId order) {
        return reads.read(
                new ListOrderCouponsByOrderIdRequest().withOrderId(order.value()),
                BssMeta.listOrderCouponsByOrderId,
                json -> {
                    List<Json> rows = json.rows("user_coupons");
                    // There are no pages here; fewer rows than announced would hide some.
                    if (json.count("count") != rows.size()) {
                        throw new Json.Unreadable("user_coupons is not as long as announced");
                    }
                    return new CouponOffer(
                            rows.stream()
                                    .map(HuaweiOrders::couponOrNull)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            json.rows("coupon_max_use_quantity").stream()
                                    .map(HuaweiOrders::maximumOrNull)
                                    .filter(Objects::nonNull)
                                    .toList());
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

    private static @Nullable Coupon couponOrNull(Json row) {
        PaymentCoupon.Kind kind = kindOrNull(row.count("coupon_type"));
        if (kind == null) {
            return null;
        }
        boolean worthMoney = kind != PaymentCoupon.Kind.DISCOUNT;
        return new Coupon(
                new PaymentCoupon(kind, CouponId.of(row.text("coupon_id"))),
                wording(row),
                state(row),
                worthMoney ? row.moneyOrNull("face_value") : null,
                worthMoney ? row.money("balance") : null,
                new Dates(
                        row.instantOrNull("create_time"),
                        row.instantOrNull("active_time"),
                        row.instantOrNull("last_used_time"),
                        row.instantOrNull("effective_time"),
                        row.instantOrNull("expire_time")),
                HuaweiCoupons.limits(row));
    }

    private static Wording wording(Json row) {
        String plan = row.filledOrNull("plan_name");
        return new Wording(
                row.filledOrNull("coupon_code"),
                plan == null ? "" : plan,
                row.filledOrNull("plan_desc"),
                row.filledOrNull("coupon_usage"));
    }

    private static State state(Json row) {
        Integer version = row.countOrNull("coupon_version");
        String occupiedBy = row.filledOrNull("used_by_order_id");
        return new State(
                row.count("status") == 2,
                row.count("coupon_group"),
                version == null ? null : version == 2,
                occupiedBy == null ? null : OrderId.of(occupiedBy));
    }

    private static @Nullable Maximum maximumOrNull(Json row) {
        PaymentCoupon.Kind kind = kindOrNull(row.count("coupon_type"));
        return kind == null ? null : new Maximum(kind, row.count("coupon_group"), row.count("use_quantity_value"));
    }

    private static Effect effect(OrderId order, Json line) {
        return new Effect(
                order,
                line.texts("order_line_item_ids"),
                line.count("discount_mode"),
                line.decimalOrNull("discount_amount"),
                line.decimalOrNull("discount_ratio"));
    }

    /** The sample of the maxima still counts from 1 (packages-usage-costs-orders.md 14.8); 3 was a product coupon. */
    private static PaymentCoupon.@Nullable Kind kindOrNull(int type) {
        return switch (type) {
            case 2, 300 -> PaymentCoupon.Kind.DISCOUNT;
            case 1, 301 -> PaymentCoupon.Kind.CASH;
            case 4, 302 -> PaymentCoupon.Kind.FLEXIBLE;
            case 303 -> PaymentCoupon.Kind.STORED_VALUE;
            default -> null;
        };
    }
}
