package io.bursar.sandbox.packages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.scene.Member;
import io.bursar.sandbox.scene.Project;
import io.bursar.sandbox.scene.Region;
import io.bursar.sandbox.scene.UsageType;
import io.bursar.time.Beijing;

/** What the bills say of packages: their orders, and the use that cost nothing because a package covered it. */
public final class PackageBills {

    private static final long CENTS = 100;

    private final PackageStore store;

    public PackageBills(PackageStore store) {
        this.store = store;
    }

    /** A package as a bill names it. */
    public record Sold(
            Member owner,
            Region region,
            @Nullable Project project,
            String instanceId,
            String productId,
            String productName,
            UsageType firstUsage) {}

    /**
     * An order for a package.
     *
     * @param billType 1 purchase, 2 renewal, 4 refund
     * @param listCents list price in hundredths of a yuan, negative for a refund
     * @param until end of what was bought or given back, excluded
     */
    public record PackageOrder(
            Sold sold, String orderId, int billType, long listCents, Instant at, Instant from, Instant until) {}

    /** What one item covered of one resource on one day in Beijing. */
    public record CoveredUse(
            Sold sold, String itemId, String resourceId, String tag, UsageType usage, BigDecimal used, int measureId) {}

    /** All orders placed in that month in Beijing by that account; gifts have none. */
    public List<PackageOrder> orders(Member owner, YearMonth month) {
        return store.boughtBy(owner, month)
                .filter(each -> !each.plan().isGift())
                .flatMap(each -> Stream.concat(purchases(each), refund(each)))
                .filter(order -> Beijing.monthOf(order.at()).equals(month))
                .toList();
    }

    /** What the account's packages covered on that day. */
    public List<CoveredUse> covered(Member owner, LocalDate day) {
        Instant from = Beijing.startOf(day);
        Instant until = Beijing.startOf(day.plusDays(1));
        return store.boughtBy(owner, YearMonth.from(day))
                .flatMap(each -> each.terms().stream()
                        .flatMap(term -> term.items().stream())
                        .flatMap(item -> covered(each, item, from, until)))
                .toList();
    }

    private static Stream<CoveredUse> covered(ResourcePackage each, Item item, Instant from, Instant until) {
        BigDecimal used =
                item.between(from, until).stream().map(Deduction::used).reduce(BigDecimal.ZERO, BigDecimal::add);
        return used.signum() == 0
                ? Stream.empty()
                : Stream.of(new CoveredUse(
                        sold(each),
                        item.id(),
                        item.resource().id(),
                        item.resource().tag(),
                        item.plan().usage(),
                        used,
                        item.plan().measureId()));
    }

    private static Stream<PackageOrder> purchases(ResourcePackage each) {
        return each.terms().stream()
                .map(term -> new PackageOrder(
                        sold(each),
                        term.orderId(),
                        term.equals(each.terms().getFirst()) ? 1 : 2,
                        price(each, term),
                        term.bought(),
                        term.life().start(),
                        term.life().end()));
    }

    /** Gives back the share of the price that the unused days have in the term. */
    private static Stream<PackageOrder> refund(ResourcePackage each) {
        Instant given = each.unsubscribed();
        if (given == null) {
            return Stream.empty();
        }
        Term term = each.terms().getFirst();
        if (!given.isBefore(term.life().end())) {
            return Stream.empty();
        }
        long unused = Duration.between(given, term.life().end()).toSeconds();
        long whole = Duration.between(term.life().start(), term.life().end()).toSeconds();
        long cents = BigDecimal.valueOf(price(each, term))
                .multiply(BigDecimal.valueOf(unused))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN)
                .longValueExact();
        String orderId = term.orderId() + "T";
        return Stream.of(new PackageOrder(
                sold(each), orderId, 4, -cents, given, given, term.life().end()));
    }

    private static long price(ResourcePackage each, Term term) {
        return each.plan().yuanPerMonth() * CENTS * term.months();
    }

    private static Sold sold(ResourcePackage each) {
        return new Sold(
                each.owner(),
                each.region(),
                each.project(),
                each.instanceId(),
                each.plan().productId(),
                each.plan().name(),
                each.plan().items().getFirst().usage());
    }
}
