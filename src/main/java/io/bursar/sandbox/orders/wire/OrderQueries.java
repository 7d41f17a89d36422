package io.bursar.sandbox.orders.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.orders.Code;
import io.bursar.sandbox.orders.Declined;
import io.bursar.sandbox.orders.Item;
import io.bursar.sandbox.orders.Order;
import io.bursar.sandbox.orders.Shop;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ListCustomerOrders and ShowCustomerOrderDetails (dossier 14.6 and 14.7). */
final class OrderQueries {

    private static final Set<String> STATUSES = Set.of("1", "3", "4", "5", "6", "9");
    private static final Set<String> TYPES = Set.of("1", "2", "3", "4", "10", "11", "13", "14", "15");

    private final Shop shop;

    OrderQueries(Shop shop) {
        this.shop = shop;
    }

    Answer list(Call call) {
        Query query = call.query();
        Predicate<Order> wanted = filters(query);
        boolean oldestFirst = isOldestFirst(Params.filter(query, "order_by", 36));
        Params.filter(query, "indirect_partner_id", 64);
        String method = Params.filter(query, "method", Set.of("oneself", "sub_customer"));
        Paging paging = Paging.rows(query);

        List<Order> found = shop.orders().of(call.caller().customerId(), "sub_customer".equals(method)).stream()
                .filter(wanted)
                .toList();
        OrderJson json = new OrderJson(call.inEnglish());
        ObjectNode body = Json.object();
        body.put("total_count", found.size());
        ArrayNode rows = body.putArray("order_infos");
        for (Order order : paging.of(oldestFirst ? found.reversed() : found)) {
            rows.add(json.listed(order, shop.orders().within(order.id())));
        }
        return Answer.ok(body);
    }

    Answer details(Call call) {
        Query query = call.query();
        String id = call.variable("order_id");
        if (id.isEmpty() || id.length() > 64) {
            throw Refusal.parameter("order_id", "must have 1 to 64 characters");
        }
        Params.filter(query, "indirect_partner_id", 64);
        Paging paging = Paging.rows(query);
        Order order = seenBy(call, id);
        List<Item> items = shop.orders().items(id);
        OrderJson json = new OrderJson(call.inEnglish());
        String userName = shop.userName(order.customer());
        ObjectNode body = Json.object();
        body.put("total_count", items.size());
        body.set("order_info", json.detailed(order, userName, shop.orders().within(id)));
        ArrayNode rows = body.putArray("order_line_items");
        paging.of(items).forEach(item -> rows.add(json.item(item)));
        return Answer.ok(body);
    }

    /** An order is seen by its customer, and by the master who has to pay it. */
    private Order seenBy(Call call, String id) {
        Order order = shop.orders().find(id);
        String caller = call.caller().customerId();
        if (order == null
                || (!order.customer().equals(caller)
                        && !caller.equals(order.ties().payer()))) {
            throw new Declined(Code.NO_SUCH_ORDER);
        }
        return order;
    }

    private static Predicate<Order> filters(Query query) {
        String id = Params.filter(query, "order_id", 64);
        String customer = Params.filter(query, "customer_id", 64);
        String service = Params.filter(query, "service_type_code", 64);
        String status = Params.filter(query, "status", STATUSES);
        String type = Params.filter(query, "order_type", TYPES);
        Params.Span created = Params.yearAtMost(query, "create_time");
        Params.Span paid = Params.yearAtMost(query, "payment_time");
        return order -> (id == null ? order.ties().combinedInto() == null : id.equalsIgnoreCase(order.id()))
                && (customer == null || customer.equals(order.customer()))
                && (service == null
                        || service.equalsIgnoreCase(order.product().service().code()))
                && (status == null
                        || status.equals(String.valueOf(order.status().number())))
                && (type == null || type.equals(String.valueOf(order.type())))
                && created.holds(order.times().created())
                && paid.holds(order.times().paid());
    }

    /** A plus that was not encoded may arrive as a space. */
    private static boolean isOldestFirst(@Nullable String orderBy) {
        if (orderBy == null) {
            return false;
        }
        return switch (orderBy.toLowerCase(Locale.ROOT).strip()) {
            case "-createtime" -> false;
            case "createtime", "+createtime" -> true;
            default -> throw Refusal.parameter("order_by", "must be createTime or -createTime");
        };
    }
}
