package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.orders.Coupon;
import io.bursar.sandbox.orders.CouponQuota;
import io.bursar.sandbox.orders.DiscountLine;
import io.bursar.sandbox.orders.Ids;
import io.bursar.sandbox.orders.Item;
import io.bursar.sandbox.orders.Order;
import io.bursar.sandbox.orders.Shop;
import io.bursar.sandbox.world.Switch;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ListOrderCouponsByOrderId and ListOrderDiscounts (dossier 14.8 and 14.9). */
final class BenefitQueries {

    private static final int USABLE = 2;
    private static final int YUAN = 1;

    private final Shop shop;

    BenefitQueries(Shop shop) {
        this.shop = shop;
    }

    Answer coupons(Call call) {
        Order order = ofCaller(call);
        List<Coupon> usable = shop.benefits().couponsOf(order.customer()).stream()
                .filter(coupon -> coupon.fits(order, call.now()) && !coupon.isUsedUp())
                .toList();
        ObjectNode body = Json.object();
        body.put("count", usable.size());
        ArrayNode rows = body.putArray("user_coupons");
        usable.forEach(coupon -> rows.add(coupon(coupon)));
        ArrayNode quotas = body.putArray("coupon_max_use_quantity");
        for (CouponQuota quota : CouponQuota.ALL) {
            quotas.addObject()
                    .put("coupon_type", quota.oldType())
                    .put("coupon_group", quota.group())
                    .put("use_quantity_value", quota.max());
        }
        return Answer.ok(body);
    }

    Answer discounts(Call call) {
        Order order = ofCaller(call);
        ObjectNode body = Json.object();
        ArrayNode rows = body.putArray("discounts");
        if (!shop.switches().is(Switch.ORDER_DISCOUNT_PERMISSION, "on")) {
            return Answer.ok(body);
        }
        Map<String, Item> items = shop.orders().items(order.id()).stream()
                .collect(Collectors.toMap(Item::id, item -> item, (a, b) -> a, LinkedHashMap::new));
        Map<String, List<DiscountLine>> byDiscount = shop.benefits().discountsOf(order.id()).stream()
                .collect(Collectors.groupingBy(DiscountLine::discount, LinkedHashMap::new, Collectors.toList()));
        byDiscount.values().forEach(lines -> rows.add(discount(lines, items)));
        return Answer.ok(body);
    }

    private Order ofCaller(Call call) {
        String id = call.query().requiredText("order_id", 64);
        Order order = shop.orders().find(id);
        if (order == null || !order.customer().equals(call.caller().customerId())) {
            throw Refusal.parameter("order_id", "is no order of yours");
        }
        return order;
    }

    private static ObjectNode coupon(Coupon coupon) {
        ObjectNode node = Json.object();
        node.put("coupon_id", coupon.id());
        node.put("coupon_code", coupon.wording().code());
        node.put("status", USABLE);
        node.put("coupon_type", coupon.kind().type());
        node.put("measure_id", YUAN);
        node.put("face_value", Json.number(coupon.faceValue()));
        node.put("effective_time", Json.time(coupon.validity().created()));
        node.put("expire_time", Json.time(coupon.validity().expires()));
        node.put("plan_name", coupon.wording().plan());
        node.put("plan_desc", coupon.wording().planText());
        ArrayNode limits = node.putArray("use_limits");
        coupon.limits().forEach((key, value) -> limit(limits.addObject(), coupon, key, value));
        node.put("active_time", Json.time(coupon.validity().created()));
        node.put("last_used_time", Json.timeOrNull(coupon.validity().lastUsed()));
        node.put("create_time", Json.time(coupon.validity().created()));
        node.put("coupon_version", coupon.kind().version());
        node.put("balance", Json.number(coupon.balance()));
        node.put("used_by_order_id", coupon.binding().usedBy());
        node.put("coupon_usage", coupon.wording().usage());
        node.put("coupon_group", coupon.kind().group());
        return node;
    }

    private static void limit(ObjectNode node, Coupon coupon, String key, String value) {
        int number = 600_000 + Math.floorMod(Ids.hex(coupon.id() + key).hashCode(), 100_000);
        node.put("use_limiti_info_id", String.valueOf(number));
        node.put("limit_key", key);
        node.put("value1", value);
        node.putNull("value2");
        node.putNull("value_unit");
        node.put("limit_type", "0");
        node.put("promotion_plan_id", coupon.wording().planId());
    }

    private static ObjectNode discount(List<DiscountLine> lines, Map<String, Item> items) {
        ObjectNode node = Json.object();
        BigDecimal value = lines.getFirst().value();
        node.put("discount_id", lines.getFirst().discount());
        node.put("discount_value", value == null ? null : plain(value));
        node.put("discount_type", lines.getFirst().type());
        ArrayNode orders = node.putArray("orders");
        lines.stream()
                .collect(Collectors.groupingBy(DiscountLine::order, LinkedHashMap::new, Collectors.toList()))
                .forEach((order, ofOrder) -> order(orders.addObject(), order, ofOrder, items));
        return node;
    }

    /** Items of equal product, specification and final price stand in one line. */
    private static void order(ObjectNode node, String order, List<DiscountLine> lines, Map<String, Item> items) {
        Map<List<@Nullable Object>, List<DiscountLine>> merged = new LinkedHashMap<>();
        for (DiscountLine line : lines) {
            Item item = items.get(line.item());
            List<@Nullable Object> likeness = item == null
                    ? Arrays.asList(line.item())
                    : Arrays.asList(
                            item.product(),
                            item.spec(),
                            item.amounts().official(),
                            line.mode(),
                            line.amount(),
                            line.ratio());
            merged.computeIfAbsent(likeness, key -> new ArrayList<>()).add(line);
        }
        node.put("order_id", order);
        ArrayNode rows = node.putArray("order_line_items");
        merged.values().forEach(alike -> {
            DiscountLine first = alike.getFirst();
            ObjectNode row = rows.addObject();
            ArrayNode ids = row.putArray("order_line_item_ids");
            alike.forEach(line -> ids.add(line.item()));
            row.put("discount_mode", first.mode());
            row.put("discount_amount", numberOrNull(first.amount()));
            row.put("discount_ratio", numberOrNull(first.ratio()));
        });
    }

    private static @Nullable BigDecimal numberOrNull(@Nullable BigDecimal number) {
        return number == null ? null : Json.number(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
