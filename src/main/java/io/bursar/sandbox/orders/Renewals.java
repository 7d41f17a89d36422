package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.orders.Benefits.CustomerDiscount;
import io.bursar.sandbox.orders.RenewalQuote.Failure;
import io.bursar.sandbox.orders.RenewalQuote.Line;
import io.bursar.sandbox.orders.RenewalQuote.Offer;
import io.bursar.sandbox.world.Switch;

/** Prices renewals and orders them. */
public final class Renewals {

    /** What was ordered, and what could not be. */
    public record Ordered(List<String> orders, List<Failure> failures) {}

    private final Shop shop;

    public Renewals(Shop shop) {
        this.shop = shop;
    }

    /**
     * Prices the renewal of main resources with their slaves.
     *
     * @param withRelated whether disks and the like that are only mounted on them are priced too
     * @throws Declined CBC.30050012 when an id comes twice
     */
    public RenewalQuote quote(String customer, List<String> resources, Period period, boolean withRelated) {
        if (new HashSet<>(resources).size() < resources.size()) {
            throw new Declined(Code.DUPLICATE_IDS);
        }
        List<CustomerDiscount> discounts = shop.switches().is(Switch.ORDER_DISCOUNT_PERMISSION, "on")
                ? shop.benefits().renewalDiscounts(customer)
                : List.of();
        List<Line> lines = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String id : resources) {
            Resource resource = shop.resources().find(id);
            Code obstacle = obstacle(resource, customer, period);
            if (resource == null || obstacle != null) {
                failures.add(new Failure(id, obstacle == null ? Code.NO_SUCH_RESOURCE : obstacle));
            } else {
                lines.add(line(resource, period, withRelated, discounts));
            }
        }
        return new RenewalQuote(lines, lines.isEmpty() ? List.of() : offers(lines, discounts), failures);
    }

    /** Orders the renewal: one order per cloud service, waiting to be paid; nothing when none can be renewed. */
    public Ordered order(String customer, List<String> resources, Period period, Instant now) {
        return shop.world().atomically(() -> {
            RenewalQuote quote = quote(customer, resources, period, false);
            Map<String, List<Line>> byService = new LinkedHashMap<>();
            quote.lines()
                    .forEach(line -> byService
                            .computeIfAbsent(line.resource().product().service().code(), code -> new ArrayList<>())
                            .add(line));
            List<String> orders = byService.values().stream()
                    .map(lines -> place(customer, lines, period, now))
                    .toList();
            return new Ordered(orders, quote.failures());
        });
    }

    private String place(String customer, List<Line> lines, Period period, Instant now) {
        String id = Ids.order(now);
        List<Item> items = new ArrayList<>();
        for (Line line : lines) {
            Resource resource = line.resource();
            items.add(new Item(
                    Ids.item(id, items.size() + 1),
                    id,
                    resource.product(),
                    resource.spec().text(),
                    period,
                    resource.id(),
                    Amounts.list(line.official()),
                    null,
                    null));
        }
        List<DiscountLine> discounts = new ArrayList<>();
        for (CustomerDiscount discount : shop.benefits().renewalDiscounts(customer)) {
            items.forEach(item -> discounts.add(lineOf(discount, item)));
        }
        List<DiscountLine> best = discounts.isEmpty()
                ? List.of()
                : discounts.stream()
                        .filter(line -> line.discount().equals(bestOf(discounts)))
                        .toList();
        Bill bill = Bill.of(items, best, List.of());
        Product product = lines.getFirst().resource().product();
        shop.orders()
                .add(
                        new Order(
                                id,
                                customer,
                                product,
                                Order.RENEWAL,
                                Order.BY_CUSTOMER,
                                OrderStatus.PENDING_PAYMENT,
                                bill.total(),
                                Times.createdAt(now),
                                Ties.NONE),
                        bill.items());
        shop.benefits().add(discounts);
        return id;
    }

    private @Nullable Code obstacle(@Nullable Resource resource, String customer, Period period) {
        if (resource == null || !resource.customer().equals(customer) || resource.isDeleted()) {
            return Code.NO_SUCH_RESOURCE;
        }
        if (!resource.isMain()) {
            return Code.NOT_MAIN;
        }
        if (resource.state().obstacle() != null) {
            return "CHANGING".equals(resource.state().obstacle()) ? Code.CHANGING : Code.NOT_RENEWABLE;
        }
        if (!resource.product().isOfferedFor(period.type(), period.num())) {
            return Code.NO_SUCH_PERIOD;
        }
        return shop.orders().isInUnpaidOrder(resource.id()) ? Code.IN_UNPAID_ORDER : null;
    }

    private Line line(Resource main, Period period, boolean withRelated, List<CustomerDiscount> discounts) {
        BigDecimal monthly = shop.resources().together(main.id(), withRelated).stream()
                .map(Resource::monthlyPrice)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal official = period.price(monthly);
        BigDecimal best =
                discounts.stream().map(discount -> with(discount, official)).reduce(official, BigDecimal::min);
        return new Line(main, official, best);
    }

    /** The best one saves most; commercial before partner discounts on a tie, which is how they are sorted. */
    private static List<Offer> offers(List<Line> lines, List<CustomerDiscount> discounts) {
        List<BigDecimal> amounts = discounts.stream()
                .map(discount -> lines.stream()
                        .map(line -> with(discount, line.official()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        int best = 0;
        for (int i = 1; i < amounts.size(); i++) {
            best = amounts.get(i).compareTo(amounts.get(best)) < 0 ? i : best;
        }
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            offers.add(new Offer(discounts.get(i), amounts.get(i), i == best));
        }
        return offers;
    }

    private static BigDecimal with(CustomerDiscount discount, BigDecimal official) {
        return official.multiply(discount.ratio()).setScale(2, RoundingMode.HALF_UP);
    }

    private static DiscountLine lineOf(CustomerDiscount discount, Item item) {
        return new DiscountLine(
                discount.id(),
                item.order(),
                discount.type() == 605 ? 2 : 3,
                discount.ratio(),
                item.id(),
                DiscountLine.RATE,
                null,
                discount.ratio());
    }

    private static String bestOf(List<DiscountLine> rates) {
        return rates.stream()
                .min((a, b) -> orOne(a.ratio()).compareTo(orOne(b.ratio())))
                .map(DiscountLine::discount)
                .orElseThrow();
    }

    private static BigDecimal orOne(@Nullable BigDecimal ratio) {
        return ratio == null ? BigDecimal.ONE : ratio;
    }
}
