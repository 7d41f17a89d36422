package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.world.WellKnown;

/** Open orders of the master account, one for each thing that can be met when paying. */
final class FirstOrders {

    /** The order of the examples. */
    static final String EXAMPLE = "CS2510141032QW7LP";

    private static final String COMMERCIAL = "2f1c7b90e4d84a55b1a0c3d9f6e27781";

    private final Shop shop;
    private final Instant now;

    FirstOrders(Shop shop, Instant now) {
        this.shop = shop;
        this.now = now;
    }

    void place() {
        renewals();
        discounts();
        refused();
        underway();
        combined();
        forSubAccounts();
    }

    private void renewals() {
        Plan example = new Plan(EXAMPLE, Order.RENEWAL, hoursAgo(20), Duration.ofDays(7), Ties.NONE);
        List<Item> items = List.of(item(EXAMPLE, 1, "675.00", FirstResources.machine(0)));
        add(example, items, rates(COMMERCIAL, 2, items, "0.85"));
        Plan soon = plan("soon due", Order.RENEWAL, Duration.ofDays(7).minusMinutes(20));
        add(soon, item(soon, "1440.00", 4), "0.85");
        Plan overdue = plan("overdue", Order.RENEWAL, Duration.ofDays(7).plusMinutes(2));
        add(overdue, item(overdue, "222.00", 6), "0.85");
        Plan cheap = plan("one cent", Order.RENEWAL, Duration.ofHours(3));
        add(cheap, item(cheap, "0.01", 8), null);
        Plan dear = plan("dear", Order.PURCHASE, Duration.ofHours(4));
        add(dear, List.of(item(dear.id, 1, "9800000.00", null)), List.of());
    }

    /** Orders on which coupons and discounts get in each other's way; the coupons are in FirstOrderCoupons. */
    private void discounts() {
        Plan promotion = plan("promotion", Order.PURCHASE, Duration.ofHours(5));
        List<Item> bought = List.of(item(promotion.id, 1, "1200.00", null), item(promotion.id, 2, "800.00", null));
        List<DiscountLine> usable = new ArrayList<>(rates(Ids.hex("promotion"), 0, bought, "0.8"));
        usable.addAll(rates(Ids.hex("commercial on purchases"), 2, bought, "0.9"));
        usable.addAll(rates(Ids.hex("partner on purchases"), 3, bought, "0.88"));
        add(promotion, bought, usable);

        Plan mixed = plan("mixed ratios", Order.PURCHASE, Duration.ofHours(6));
        List<Item> two = List.of(item(mixed.id, 1, "500.00", null), item(mixed.id, 2, "500.00", null));
        List<DiscountLine> uneven = new ArrayList<>(rates(Ids.hex("uneven"), 2, two.subList(0, 1), "0.7"));
        uneven.addAll(rates(Ids.hex("uneven"), 2, two.subList(1, 2), "0.95"));
        add(mixed, two, uneven);

        Plan adjusted = plan("adjusted", Order.PURCHASE, Duration.ofHours(7));
        List<Item> one = List.of(item(adjusted.id, 1, "3000.00", null));
        List<DiscountLine> price = new ArrayList<>(rates(Ids.hex("beside adjustment"), 2, one, "0.9"));
        price.add(new DiscountLine(
                Ids.hex("adjustment"),
                adjusted.id,
                609,
                null,
                one.getFirst().id(),
                1,
                new BigDecimal("2400.00"),
                null));
        add(adjusted, one, price);
    }

    private void refused() {
        Plan quota = plan("quota", Order.PURCHASE, Duration.ofHours(8));
        add(quota, List.of(item(quota.id, 1, "640.00", null)), List.of());
        shop.orders().refuse(quota.id, Code.QUOTA.value(), """
                        {"quota_infos":[{"region":"cn-north-4","service_type_code":"hws.service.type.ebs",\
                        "resource_type_code":"hws.resource.type.volume","resource_type_name":"云硬盘",\
                        "service_type_name":"云硬盘","resource_spec_code":"SSD","auth_result":1,\
                        "available_zone":"cn-north-4a"}]}""");
        Plan project = plan("project", Order.PURCHASE, Duration.ofHours(9));
        add(project, List.of(item(project.id, 1, "910.00", null)), List.of());
        shop.orders().refuse(project.id, Code.PROJECT.value(), """
                        {"enterprise_project_auth_result":[{"enterprise_project_id":\
                        "1c9f0a6e-52d4-4b8e-9a77-3e2f60d1b845","enterprise_project_name":"portal-prod",\
                        "auth_result":1}]}""");
    }

    private void underway() {
        Plan held = plan("held", Order.RENEWAL, Duration.ofHours(10));
        add(held, item(held, "633.00", 9), null);
        shop.orders().hold(held.id);
        for (int status : List.of(1, 9)) {
            Plan waiting = plan("status " + status, Order.PURCHASE, Duration.ofHours(11 + status));
            add(waiting, List.of(item(waiting.id, 1, "450.00", null)), List.of());
            shop.orders().move(waiting.id, OrderStatus.of(status));
        }
    }

    private void combined() {
        Plan whole = plan("combined", Order.PURCHASE, Duration.ofHours(13));
        add(whole, List.of(), List.of());
        for (String part : List.of("part a", "part b")) {
            String id = Ids.order(whole.created, part);
            Plan inside = new Plan(id, Order.PURCHASE, whole.created, Duration.ofDays(7), Ties.partOf(whole.id));
            add(inside, List.of(item(id, 1, "360.00", null)), List.of());
        }
        List<Item> all = shop.orders().items(whole.id);
        shop.orders().price(whole.id, Bill.of(all, List.of(), List.of()).total(), List.of());
    }

    private void forSubAccounts() {
        for (int i = 1; i <= 2; i++) {
            String id = Ids.order(hoursAgo(14 + i), "for a sub-account " + i);
            Ties ties = i == 1 ? Ties.paidBy(WellKnown.MASTER_ID) : Ties.NONE;
            Plan plan = new Plan(id, Order.PURCHASE, hoursAgo(14 + i), Duration.ofDays(7), ties);
            Order order = order(plan, WellKnown.SUB_ID, Amounts.list(new BigDecimal("288.00")));
            shop.orders().add(order, List.of(item(id, 1, "288.00", null)));
        }
    }

    private record Plan(String id, int type, Instant created, Duration patience, Ties ties) {}

    private Plan plan(String name, int type, Duration age) {
        Instant created = now.minus(age);
        return new Plan(Ids.order(created, name), type, created, Duration.ofDays(7), Ties.NONE);
    }

    private static Item item(String order, int number, String yuan, @Nullable String resource) {
        return new Item(
                Ids.item(order, number),
                order,
                Product.ECS,
                "s6.large.2|2vCPUs|4GB|linux",
                new Period(Period.MONTH, 3),
                resource,
                Amounts.list(new BigDecimal(yuan)),
                null,
                null);
    }

    private static Item item(Plan plan, String yuan, int machine) {
        return item(plan.id, 1, yuan, FirstResources.machine(machine));
    }

    private void add(Plan plan, Item item, @Nullable String ratio) {
        List<Item> items = List.of(item);
        add(plan, items, ratio == null ? List.of() : rates(COMMERCIAL, 2, items, ratio));
    }

    /** Shown with the best discount, as an unpaid order is. */
    private void add(Plan plan, List<Item> items, List<DiscountLine> discounts) {
        shop.orders().add(order(plan, WellKnown.MASTER_ID, Amounts.sum(amounts(items))), items);
        shop.benefits().add(discounts);
        Bill bill = Bill.of(items, shop.bestDiscount(plan.id, items), List.of());
        shop.orders().price(plan.id, bill.total(), bill.items());
    }

    private static List<Amounts> amounts(List<Item> items) {
        return items.stream().map(Item::amounts).toList();
    }

    private static Order order(Plan plan, String customer, Amounts amounts) {
        return new Order(
                plan.id,
                customer,
                Product.ECS,
                plan.type,
                Order.BY_CUSTOMER,
                OrderStatus.PENDING_PAYMENT,
                amounts,
                new Times(plan.created, null, plan.created.plus(plan.patience), null, null),
                plan.ties);
    }

    private static List<DiscountLine> rates(String id, int type, List<Item> items, String ratio) {
        BigDecimal rate = new BigDecimal(ratio);
        return items.stream()
                .map(item -> new DiscountLine(id, item.order(), type, rate, item.id(), DiscountLine.RATE, null, rate))
                .toList();
    }

    private Instant hoursAgo(int hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
