package io.bursar.sandbox.orders.wire;

import java.util.List;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.orders.Cashier;
import io.bursar.sandbox.orders.Course;
import io.bursar.sandbox.orders.Renewals;
import io.bursar.sandbox.orders.Shop;

import static io.bursar.sandbox.api.Route.read;
import static io.bursar.sandbox.api.Route.write;

/** The operations on yearly/monthly resources and their orders. Any customer calls them about itself. */
public final class OrdersOperations {

    private static final String ORDERS = "/v2/orders/customer-orders";

    private OrdersOperations() {}

    /** All of them, over one shop. */
    public static List<Operation> all(Shop shop, Course course, Cashier cashier, Renewals renewals) {
        Payments payments = new Payments(cashier, shop.switches());
        OrderQueries orders = new OrderQueries(shop);
        BenefitQueries benefits = new BenefitQueries(shop);
        RenewalOperations renewal = new RenewalOperations(shop, renewals, cashier);
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
                        new FirstPayments(cashier)::v1),
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
