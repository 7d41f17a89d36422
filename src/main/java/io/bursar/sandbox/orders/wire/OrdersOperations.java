package io.bursar.sandbox.orders.wire;

import java.util.List;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.orders.Cashier;
import io.bursar.sandbox.orders.Course;
import io.bursar.sandbox.orders.LedgerPurse;
import io.bursar.sandbox.orders.Renewals;
import io.bursar.sandbox.orders.Shop;
import io.bursar.sandbox.world.World;

import static io.bursar.sandbox.api.Route.read;
import static io.bursar.sandbox.api.Route.write;

/** The operations on yearly/monthly resources and their orders. Any customer calls them about itself. */
public final class OrdersOperations {

    private static final String ORDERS = "/v2/orders/customer-orders";

    private OrdersOperations() {}

    /** All of them. */
    public static List<Operation> all(World world) {
        Shop shop = Shop.in(world);
        Course course = new Course(shop);
        Counter counter = new Counter(world, new Cashier(shop, new LedgerPurse(world)));
        Payments payments = new Payments(counter, shop.switches());
        OrderQueries orders = new OrderQueries(shop);
        BenefitQueries benefits = new BenefitQueries(shop);
        RenewalOperations renewal = new RenewalOperations(shop, new Renewals(shop), counter);
        Maker make = (route, handler) -> new Served(route.forAnyCaller(), course, handler);
        return List.of(
                make.operation(
                        read("ListRenewRateOnPeriod", "POST", "/v2/bills/ratings/period-resources/renew-rate"),
                        renewal::rate),
                make.operation(
                        write("RenewalResources", "POST", "/v2/orders/subscriptions/resources/renew"), renewal::renew),
                make.operation(write("PayOrders", "POST", "/v3/orders/customer-orders/pay"), payments::v3),
                make.operation(write("LegacyPayOrders", "POST", ORDERS + "/pay"), payments::v2),
                make.operation(
                        write("LegacyPayOrdersV1", "POST", "/v1.0/{domain_id}/customer/order-mgr/order/pay"),
                        new FirstPayments(counter)::v1),
                make.operation(
                        read("ListPayPerUseCustomerResources", "POST", "/v2/orders/suscriptions/resources/query"),
                        new ResourceQueries(shop)::list),
                make.operation(read("ListCustomerOrders", "GET", ORDERS).at(20), orders::list),
                make.operation(
                        read("ShowCustomerOrderDetails", "GET", ORDERS + "/details/{order_id}"), orders::details),
                make.operation(read("ListOrderCouponsByOrderId", "GET", ORDERS + "/order-coupons"), benefits::coupons),
                make.operation(read("ListOrderDiscounts", "GET", ORDERS + "/order-discounts"), benefits::discounts));
    }

    @FunctionalInterface
    private interface Maker {

        Operation operation(Route route, Served.Handler handler);
    }
}
