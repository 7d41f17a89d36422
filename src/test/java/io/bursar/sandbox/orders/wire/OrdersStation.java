package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import com.zaxxer.hikari.HikariDataSource;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Caller;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.orders.OrdersChapter;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Founding;
import io.bursar.sandbox.world.Ledger;
import io.bursar.sandbox.world.WellKnown;
import io.bursar.sandbox.world.World;
import io.bursar.support.MutableClock;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;
import tools.jackson.databind.node.ObjectNode;

/** The order operations on a world of their own, called directly: no HTTP, no signature, a clock that the test owns. */
final class OrdersStation {

    /** What was answered. */
    record Reply(int status, @Nullable ObjectNode body) {

        ObjectNode json() {
            return body == null ? Json.object() : body;
        }

        /** Status and code, or the status alone. */
        String verdict() {
            return (status + " " + json().path("error_code").asString("")).strip();
        }
    }

    final MutableClock clock = MutableClock.at("2026-01-15T08:09:10Z");
    final World world;
    private final List<Operation> operations = new ArrayList<>();

    private final DataSource dataSource;

    private OrdersStation(DataSource dataSource) {
        this.dataSource = dataSource;
        world = new World(dataSource, clock);
        new Founding(world, List.of(new OrdersChapter())).unlessDone(20_260_115);
        operations.addAll(OrdersOperations.all(world));
        operations.addAll(OrderControls.all(world));
    }

    static OrdersStation open() {
        TestDatabase database = Postgres.emptyDatabase();
        Flyway.configure()
                .dataSource(database.owner())
                .schemas("sandbox")
                .defaultSchema("sandbox")
                .locations("classpath:db/sandbox")
                .placeholders(Map.of("application_role", TestDatabase.APPLICATION))
                .load()
                .migrate();
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.application());
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(4);
        return new OrdersStation(pool);
    }

    /** The same sandbox after a restart. */
    OrdersStation restarted() {
        return new OrdersStation(dataSource);
    }

    Reply get(String target) {
        return call(WellKnown.MASTER_ID, "GET", target, "{}");
    }

    Reply post(String target, String body) {
        return call(WellKnown.MASTER_ID, "POST", target, body);
    }

    Reply control(String method, String path, String body) {
        return call(WellKnown.MASTER_ID, method, "/sandbox/control/" + path, body);
    }

    /** Adds an order and says its id. */
    String order(String json) {
        return control("POST", "orders", json).json().path("order_id").asString();
    }

    /** Adds an order of one item with that list price. */
    String orderOf(String yuan) {
        return order("{\"items\":[{\"official_amount\":\"" + yuan + "\"}]}");
    }

    /** Adds a coupon and says its id. */
    String coupon(String json) {
        return control("POST", "order-coupons", json).json().path("coupon_id").asString();
    }

    Reply pay(String order) {
        return pay(order, "", "");
    }

    /** Pays; lists are the content of coupon_infos and discount_infos, empty for NO. */
    Reply pay(String order, String coupons, String discounts) {
        return post("/v3/orders/customer-orders/pay", payBody(order, coupons, discounts));
    }

    static String payBody(String order, String coupons, String discounts) {
        return "{\"order_id\":\"" + order + "\",\"use_coupon\":\"" + (coupons.isEmpty() ? "NO" : "YES")
                + "\",\"use_discount\":\"" + (discounts.isEmpty() ? "NO" : "YES") + "\""
                + (coupons.isEmpty() ? "" : ",\"coupon_infos\":[" + coupons + "]")
                + (discounts.isEmpty() ? "" : ",\"discount_infos\":[" + discounts + "]") + "}";
    }

    static String pick(String id, int type) {
        return "{\"id\":\"" + id + "\",\"type\":" + type + "}";
    }

    ObjectNode details(String order) {
        return get("/v2/orders/customer-orders/details/" + order).json();
    }

    int status(String order) {
        return details(order).at("/order_info/status").asInt();
    }

    BigDecimal cash(String customer) {
        return sum(customer, BalanceType.DEBIT);
    }

    BigDecimal credit(String customer) {
        return sum(customer, BalanceType.CREDIT);
    }

    private BigDecimal sum(String customer, BalanceType type) {
        return world.ledgers().of(customer, type).stream()
                .map(Ledger::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Reply call(String customer, String method, String target, String body) {
        return call(customer, method, target, body, null);
    }

    /** As the gateway calls, without what is the gateway's. */
    Reply call(String customer, String method, String target, String body, @Nullable String language) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        world.refresh();
        try {
            for (Operation operation : operations) {
                Map<String, String> variables = operation.route().match(method, path);
                if (variables != null) {
                    Call.Context context = new Call.Context(
                            new Caller(customer, customer.equals(WellKnown.MASTER_ID), "key"),
                            "request",
                            clock.instant(),
                            null,
                            language);
                    Query query = Query.parse(mark < 0 ? "" : target.substring(mark + 1), false);
                    Answer answer = operation.handle(
                            new Call(context, variables, query, new Body(Json.read(body), false), () -> {}));
                    return new Reply(answer.status(), answer.body());
                }
            }
        } catch (Refusal refusal) {
            Answer answer = refusal.answer("fail_check_items");
            return new Reply(answer.status(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException(method + " " + path + " is nobody's");
    }
}
