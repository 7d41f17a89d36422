package io.bursar.sandbox.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.bursar.sandbox.cost.Asset.Course;
import io.bursar.sandbox.cost.BillLine.Identity;
import io.bursar.sandbox.cost.BillLine.Kind;
import io.bursar.sandbox.cost.BillLine.Span;
import io.bursar.sandbox.packages.PackageBills;
import io.bursar.sandbox.packages.PackageBills.PackageOrder;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Member;
import io.bursar.time.Beijing;

/** What was ordered for a time: purchases, renewals, changes and refunds of resources and of packages. */
final class Orders {

    private static final int PURCHASE = 1;
    private static final int RENEWAL = 2;
    private static final int CHANGE = 3;
    private static final int REFUND = 4;
    private static final int SELF_RENEWAL = 8;
    private static final int INSTALMENT = 18;
    private static final int YEAR = 19;
    private static final int MONTH = 20;
    private static final int ONCE = 5;
    private static final long CENTS = 100;

    private final Firm firm;
    private final Fleet fleet;
    private final PackageBills packages;

    Orders(Firm firm, Fleet fleet, PackageBills packages) {
        this.firm = firm;
        this.fleet = fleet;
        this.packages = packages;
    }

    /** All orders booked to that month in Beijing, those still to come included. */
    Stream<BillLine> in(YearMonth month) {
        Stream<BillLine> resources =
                fleet.aroundMonth(month).filter(asset -> !asset.isMetered()).flatMap(asset -> lines(asset).stream());
        Stream<BillLine> bought = firm.accounts().stream()
                .flatMap(owner -> packages.orders(owner, month).stream())
                .map(this::line);
        return Stream.concat(resources, bought)
                .filter(line -> YearMonth.from(line.identity().billDate()).equals(month));
    }

    private List<BillLine> lines(Asset asset) {
        Dice dice = Dice.of(firm.seed(), "orders", asset.subject().resourceId());
        Course course = Objects.requireNonNull(asset.course());
        var lines = new ArrayList<BillLine>();
        Instant from = Beijing.startOf(asset.start()).plus(Duration.ofHours(9)).plus(dice.within(Duration.ofHours(9)));
        for (int term = 0; term < course.terms(); term++) {
            LocalDate lastDay = asset.start().plusMonths((long) course.months() * (term + 1));
            Instant until = Beijing.startOf(lastDay.plusDays(1));
            Instant ordered = term == 0 ? from : renewed(from, course, dice);
            int type = asset.offering().chargeMode() != 1
                    ? INSTALMENT
                    : term == 0 ? PURCHASE : course.renewsItself() ? SELF_RENEWAL : RENEWAL;
            lines.add(ordered(asset, type, ordered, new Span(from, until), listCents(asset)));
            from = until;
        }
        if (asset.offering().chargeMode() == 1) {
            addSurprise(lines, asset, dice);
        }
        return lines;
    }

    private static Instant renewed(Instant end, Course course, Dice dice) {
        return course.renewsItself()
                ? end.minus(Duration.ofHours(21)).plus(dice.within(Duration.ofHours(2)))
                : end.minus(Duration.ofDays(dice.between(2, 6))).plus(dice.within(Duration.ofHours(9)));
    }

    /** Some resources are enlarged in their last term, some given back. */
    private void addSurprise(List<BillLine> lines, Asset asset, Dice dice) {
        Span last = lines.getLast().span();
        Duration length = Duration.between(last.from(), last.until());
        Instant at = last.from().plus(length.dividedBy(4)).plus(dice.within(length.dividedBy(2)));
        long unused = Duration.between(at, last.until()).toHours();
        long share = listCents(asset) * unused / length.toHours();
        int draw = dice.below(100);
        if (draw < 8) {
            lines.add(ordered(asset, REFUND, at, new Span(at, last.until()), -share));
        } else if (draw < 15) {
            lines.add(ordered(asset, CHANGE, at, new Span(at, last.until()), share * 2 / 5));
        }
    }

    private static long listCents(Asset asset) {
        int months = Objects.requireNonNull(asset.course()).months();
        // A year is sold for the price of ten months.
        long charged = months == 12 ? 10 : months;
        return asset.offering().unitPrice().longValueExact() * charged * CENTS;
    }

    private BillLine ordered(Asset asset, int type, Instant at, Span span, long listCents) {
        Member owner = asset.subject().owner();
        Course course = Objects.requireNonNull(asset.course());
        Kind kind = course.months() == 12
                ? new Kind(type, asset.offering().chargeMode(), YEAR, 1, false)
                : new Kind(type, asset.offering().chargeMode(), MONTH, course.months(), false);
        Dice dice = Dice.of(firm.seed(), "order", asset.subject().resourceId(), type, at);
        Purse purse = Purse.of(firm.seed(), owner);
        Price price = Price.ofOrder(listCents, purse.percentOff());
        String orderId = orderId(at, dice);
        return new BillLine(
                new Identity(dice.hex(32), orderId, orderId, Beijing.dayOf(at), at),
                kind,
                asset.subject(),
                span,
                null,
                price,
                Split.of(price.payable(), purse.habit(), dice));
    }

    private BillLine line(PackageOrder order) {
        Dice dice = Dice.of(firm.seed(), "package order", order.orderId(), order.billType());
        var sold = order.sold();
        var product = new Product(
                sold.productId(), sold.productName(), null, sold.firstUsage().code() + ".pkg", null, null);
        var subject = new Subject(
                sold.owner(),
                sold.project(),
                sold.region(),
                "",
                sold.firstUsage().resourceType(),
                product,
                sold.instanceId(),
                sold.productName(),
                Map.of());
        Purse purse = Purse.of(firm.seed(), sold.owner());
        Price price = Price.ofOrder(order.listCents(), purse.percentOff());
        return new BillLine(
                new Identity(dice.hex(32), order.orderId(), order.orderId(), Beijing.dayOf(order.at()), order.at()),
                new Kind(order.billType(), 1, ONCE, 1, false),
                subject,
                new Span(order.from(), order.until()),
                null,
                price,
                Split.of(price.payable(), purse.habit(), dice));
    }

    private static String orderId(Instant at, Dice dice) {
        return "CS" + Beijing.dayOf(at).toString().substring(2).replace("-", "")
                + dice.hex(9).toUpperCase(Locale.ROOT);
    }
}
