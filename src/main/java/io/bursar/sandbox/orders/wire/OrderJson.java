package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.orders.Amounts;
import io.bursar.sandbox.orders.Item;
import io.bursar.sandbox.orders.Named;
import io.bursar.sandbox.orders.Order;
import io.bursar.sandbox.orders.Period;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders and their items as Huawei writes them (dossier 14.6 and 14.7): amounts are numbers, nulls are written out. */
final class OrderJson {

    private static final int YUAN = 1;

    private final boolean english;

    OrderJson(boolean english) {
        this.english = english;
    }

    /** As in the list of orders. */
    ObjectNode listed(Order order, List<Order> within) {
        ObjectNode node = inList(order);
        ArrayNode inside = node.putArray("sub_order_infos");
        within.forEach(each -> inside.add(inList(each)));
        String payer = order.ties().payer();
        if (payer == null) {
            node.putNull("agent_pay_info");
        } else {
            node.putObject("agent_pay_info").put("paying_agent_id", payer).put("is_agent_pay", true);
        }
        return node;
    }

    /** As in an order's details. */
    ObjectNode detailed(Order order, String userName, List<Order> within) {
        ObjectNode node = inDetails(order, userName);
        ArrayNode inside = node.putArray("sub_order_infos");
        within.forEach(each -> inside.add(inDetails(each, userName)));
        return node;
    }

    ObjectNode item(Item item) {
        ObjectNode node = Json.object();
        Period period = item.period();
        node.put("order_line_item_id", item.id());
        named(node, "service_type", item.product().service());
        node.put("product_id", item.product().productId());
        node.put("product_spec_desc", item.spec());
        node.put("period_type", period == null ? Period.MONTH : period.type());
        node.put("period_num", period == null ? null : (Integer) period.num());
        node.put("effective_time", Json.timeOrNull(item.effective()));
        node.put("expire_time", Json.timeOrNull(item.expire()));
        node.put("subscription_num", 1);
        node.put("amount_after_discount", Json.number(item.amounts().afterDiscount()));
        node.put("official_amount", Json.number(item.amounts().official()));
        node.set("amount_info", amountInfo(item.amounts()));
        node.put("currency", "CNY");
        node.put("category_code", item.product().category());
        node.put("product_owner_service", item.product().service().code());
        node.put("commercial_resource", item.product().resource().code());
        node.putNull("base_product_info");
        node.put("order_id", item.order());
        return node;
    }

    /** {@code <prefix>_code} and {@code <prefix>_name}. */
    void named(ObjectNode node, String prefix, Named named) {
        node.put(prefix + "_code", named.code());
        node.put(prefix + "_name", named.name(english));
    }

    private ObjectNode inList(Order order) {
        ObjectNode node = common(order);
        node.putArray("enterprise_projects").addObject().put("id", "0").put("name", "default");
        return node;
    }

    private ObjectNode inDetails(Order order, String userName) {
        ObjectNode node = common(order);
        node.put("user_name", userName);
        node.put("pending_payment_end_time", Json.timeOrNull(order.times().deadline()));
        return node;
    }

    private ObjectNode common(Order order) {
        ObjectNode node = Json.object();
        node.put("order_id", order.id());
        node.put("customer_id", order.customer());
        named(node, "service_type", order.product().service());
        node.put("source_type", order.source());
        node.put("status", order.status().number());
        node.put("order_type", order.type());
        node.put("amount_after_discount", Json.number(order.amounts().afterDiscount()));
        node.put("official_amount", Json.number(order.amounts().official()));
        node.put("measure_id", YUAN);
        node.put("create_time", Json.time(order.times().created()));
        node.put("payment_time", Json.timeOrNull(order.times().paid()));
        node.put("currency", "CNY");
        node.put("contract_id", order.ties().contract());
        node.set("amount_info", amountInfo(order.amounts()));
        return node;
    }

    private static ObjectNode amountInfo(Amounts amounts) {
        ObjectNode node = Json.object();
        ArrayNode discounts = node.putArray("discounts");
        discount(discounts, amounts.discountType(), amounts.discount());
        discount(discounts, "300", amounts.rateCoupon());
        node.put("flexipurchase_coupon_amount", Json.number(amounts.flexi()));
        node.put("coupon_amount", Json.number(amounts.coupon()));
        node.put("stored_card_amount", Json.number(amounts.card()));
        node.put("commission_amount", numberOrNull(amounts.commission()));
        node.put("consumed_amount", numberOrNull(amounts.consumed()));
        return node;
    }

    private static void discount(ArrayNode discounts, @Nullable String type, BigDecimal yuan) {
        if (type != null && yuan.signum() != 0) {
            discounts.addObject().put("discount_type", type).put("discount_amount", Json.number(yuan));
        }
    }

    private static @Nullable BigDecimal numberOrNull(@Nullable BigDecimal yuan) {
        return yuan == null ? null : Json.number(yuan);
    }
}
