package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.orders.Amounts;
import io.bursar.sandbox.orders.DiscountLine;
import io.bursar.sandbox.orders.Ids;
import io.bursar.sandbox.orders.Item;
import io.bursar.sandbox.orders.Order;
import io.bursar.sandbox.orders.OrderStatus;
import io.bursar.sandbox.orders.Period;
import io.bursar.sandbox.orders.Product;
import io.bursar.sandbox.orders.Shop;
import io.bursar.sandbox.orders.Ties;
import io.bursar.sandbox.orders.Times;
import tools.jackson.databind.JsonNode;

/**
 * Adds an unpaid order by hand. {@code items}: {@code official_amount} (text), {@code resource_id},
 * {@code period_type}, {@code period_num}. {@code discounts}: {@code id}, {@code type}, and one of {@code ratio},
 * {@code price} and {@code off} (texts); a list of {@code ratios} goes item by item. Amounts are yuan.
 */
final class NewOrders {

    private final Shop shop;

    NewOrders(Shop shop) {
        this.shop = shop;
    }

    Answer add(Call call) {
        Body body = call.body();
        String wanted = body.text("order_id", 64);
        String id = wanted == null ? Ids.order(call.now()) : wanted;
        if (shop.orders().find(id) != null) {
            throw Refusal.parameter("order_id", "is taken");
        }
        String customer = Objects.requireNonNullElse(
                body.text("customer_id", 64), call.caller().customerId());
        int type = body.integer("order_type", 1, 15, Order.PURCHASE);
        String service = Objects.requireNonNullElse(body.text("service_type_code", 64), "hws.service.type.ec2");
        Product product = Product.ofService(service);
        if (product == null) {
            throw Refusal.parameter("service_type_code", "is unknown");
        }
        List<Item> items = items(body.node("items"), id, product);
        List<DiscountLine> discounts = discounts(body.node("discounts"), id, items);
        Order order = new Order(
                id,
                customer,
                product,
                type,
                Order.BY_CUSTOMER,
                OrderStatus.PENDING_PAYMENT,
                Amounts.sum(items.stream().map(Item::amounts).toList()),
                times(body, call.now()),
                Ties.NONE);
        shop.world().atomically(() -> {
            shop.orders().add(order, items);
            shop.benefits().add(discounts);
            shop.showBestDiscount(id);
            return id;
        });
        return Answer.ok(Json.object().put("order_id", id));
    }

    private static Times times(Body body, Instant now) {
        int patience = body.integer("deadline_seconds", -31_536_000, 31_536_000, (int) Times.PATIENCE.toSeconds());
        boolean limited = body.node("effective_by_seconds") != null;
        int effective = body.integer("effective_by_seconds", -31_536_000, 31_536_000, 0);
        return new Times(now, null, now.plusSeconds(patience), limited ? now.plusSeconds(effective) : null, null);
    }

    private static List<Item> items(@Nullable JsonNode nodes, String order, Product product) {
        if (nodes == null || !nodes.isArray() || nodes.isEmpty()) {
            throw Refusal.parameter("items", "must be a list");
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode node : nodes) {
            String resource = node.path("resource_id").asString("");
            items.add(new Item(
                    Ids.item(order, items.size() + 1),
                    order,
                    product,
                    node.path("spec").asString("s6.large.2|2vCPUs|4GB|linux"),
                    new Period(
                            node.path("period_type").asInt(Period.MONTH),
                            node.path("period_num").asInt(1)),
                    resource.isEmpty() ? null : resource,
                    Amounts.list(yuan(node, "official_amount")),
                    null,
                    null));
        }
        return items;
    }

    private static List<DiscountLine> discounts(@Nullable JsonNode nodes, String order, List<Item> items) {
        List<DiscountLine> lines = new ArrayList<>();
        if (nodes == null) {
            return lines;
        }
        for (JsonNode node : nodes) {
            for (int i = 0; i < items.size(); i++) {
                lines.add(line(node, order, items.get(i), i));
            }
        }
        return lines;
    }

    private static DiscountLine line(JsonNode node, String order, Item item, int index) {
        String id = node.path("id").asString(Ids.hex(order + node));
        int type = node.path("type").asInt(2);
        if (node.has("price")) {
            return new DiscountLine(id, order, type, null, item.id(), 1, yuan(node, "price"), null);
        }
        if (node.has("off")) {
            BigDecimal off = yuan(node, "off");
            return new DiscountLine(id, order, type, off, item.id(), 2, off, null);
        }
        BigDecimal ratio = node.has("ratios")
                ? new BigDecimal(node.path("ratios").path(index).asString())
                : new BigDecimal(node.path("ratio").asString());
        return new DiscountLine(id, order, type, ratio, item.id(), DiscountLine.RATE, null, ratio);
    }

    private static BigDecimal yuan(JsonNode node, String name) {
        String text = node.path(name).asString("");
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,2})?")) {
            throw Refusal.parameter(name, "is not an amount");
        }
        return new BigDecimal(text).setScale(2);
    }
}
