package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.util.List;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.orders.Cashier;
import io.bursar.sandbox.orders.Code;
import io.bursar.sandbox.orders.Course;
import io.bursar.sandbox.orders.Declined;
import io.bursar.sandbox.orders.Desk;
import io.bursar.sandbox.orders.LedgerPurse;
import io.bursar.sandbox.orders.OrderStatus;
import io.bursar.sandbox.orders.Shop;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.JsonNode;

/** What tests and people at the control API do to orders. */
public final class OrderControls {

    private static final String ROOT = "/sandbox/control/orders";

    private final Shop shop;
    private final Desk desk;

    private OrderControls(Shop shop, Desk desk) {
        this.shop = shop;
        this.desk = desk;
    }

    /** All of them. */
    public static List<Operation> all(World world) {
        Shop shop = Shop.in(world);
        Course course = new Course(shop);
        OrderControls controls =
                new OrderControls(shop, new Desk(shop, course, new Cashier(shop, new LedgerPurse(world))));
        NewOrders newOrders = new NewOrders(shop);
        NewCoupons newCoupons = new NewCoupons(shop);
        return List.of(
                control("POST", ROOT, course, newOrders::add),
                control("POST", "/sandbox/control/order-coupons", course, newCoupons::add),
                control("POST", ROOT + "/{id}/payment", course, controls::pay),
                control("POST", ROOT + "/{id}/cancellation", course, controls::cancel),
                control("PUT", ROOT + "/{id}/price", course, controls::price),
                control("POST", ROOT + "/{id}/hold", course, controls::hold),
                control("POST", ROOT + "/{id}/release", course, controls::release),
                control("PUT", ROOT + "/{id}/refusal", course, controls::refuse));
    }

    private static Operation control(String method, String path, Course course, Served.Handler handler) {
        return new Served(Route.write("Control", method, path), course, handler);
    }

    /** In the Billing Center, with the best discount and the money of whoever has to pay. */
    private Answer pay(Call call) {
        desk.pay(call.variable("id"), call.now());
        return Answer.noContent();
    }

    private Answer cancel(Call call) {
        desk.cancel(call.variable("id"));
        return Answer.noContent();
    }

    /** {@code factor}: a text such as "1.10". */
    private Answer price(Call call) {
        BigDecimal factor = call.body().amount("factor");
        desk.reprice(call.variable("id"), factor);
        return Answer.noContent();
    }

    private Answer hold(Call call) {
        desk.hold(call.variable("id"));
        return Answer.noContent();
    }

    /** {@code to}: 5 (default; pays first when it was not paid), 6 or 4. */
    private Answer release(Call call) {
        int to = call.body().integer("to", 4, 6, 5);
        desk.release(call.variable("id"), OrderStatus.of(to), call.now());
        return Answer.noContent();
    }

    /** {@code error_code}, absent to take it away again; {@code details}: an object that the answer carries besides. */
    private Answer refuse(Call call) {
        String id = call.variable("id");
        if (shop.orders().find(id) == null) {
            throw new Declined(Code.NO_SUCH_ORDER);
        }
        String code = call.body().text("error_code", 20);
        if (code != null && Code.of(code) == null) {
            throw Refusal.parameter("error_code", "is none of the codes of orders");
        }
        JsonNode details = call.body().node("details");
        shop.orders().refuse(id, code, details == null ? null : Json.write(details));
        return Answer.noContent();
    }
}
