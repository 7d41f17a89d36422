package io.bursar.sandbox.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.cost.BillLine.Identity;
import io.bursar.sandbox.cost.BillLine.Kind;
import io.bursar.sandbox.cost.BillLine.Measured;
import io.bursar.sandbox.cost.BillLine.Span;
import io.bursar.sandbox.cost.Product.UnitPrice;
import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Member;
import io.bursar.sandbox.scene.Project;
import io.bursar.sandbox.scene.Region;
import io.bursar.sandbox.scene.ResourceType;
import io.bursar.sandbox.usage.Line;
import io.bursar.sandbox.usage.Peaks;
import io.bursar.sandbox.usage.Peaks.Peak;
import io.bursar.time.Beijing;

/** What is settled by the month: bandwidth by its 95th percentile, the support plan, corrections. */
final class MonthEnd {

    private static final BigDecimal YUAN_PER_MEGABIT = new BigDecimal("22.5");
    private static final long SUPPORT_CENTS = 230_000;
    private static final Kind PEAK = new Kind(5, 3, 20, null, true);
    private static final Kind SUPPORT = new Kind(14, 1, 20, 1, false);
    private static final List<String> CORRECTED =
            List.of("hws.resource.type.vm", "hws.resource.type.volume", "hws.resource.type.rds.vm");
    private static final int COMPENSATION = 9;
    private static final int CORRECTION = 16;

    private final Firm firm;
    private final Peaks peaks;

    MonthEnd(Firm firm, Peaks peaks) {
        this.firm = firm;
        this.peaks = peaks;
    }

    Stream<BillLine> in(YearMonth month) {
        Stream<BillLine> bandwidth =
                peaks.lines().stream().filter(line -> line.isOpenIn(month)).map(line -> bandwidth(line, month));
        Stream<BillLine> corrections = IntStream.range(0, 2).mapToObj(i -> correction(month, i));
        return Stream.of(bandwidth, Stream.of(support(month)), corrections).flatMap(lines -> lines);
    }

    /** List price × bandwidth × actual days / days of the month (packages-usage-costs-orders.md 7). */
    private BillLine bandwidth(Line line, YearMonth month) {
        Peak peak = peaks.of(line, month);
        long cents = YUAN_PER_MEGABIT
                .multiply(peak.bandWidth())
                .multiply(peak.days())
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), 20, RoundingMode.HALF_UP)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var product = new Product(
                Product.idOf(line.usage().code()),
                line.usage().resourceType().name().chinese() + "_95峰值带宽_按月结算",
                line.usage().name().chinese(),
                line.usage().code(),
                null,
                new UnitPrice(YUAN_PER_MEGABIT, "元/Mbps/月"));
        Subject subject = subject(line.usage().resourceType(), product, line.resourceId(), Project.DEFAULT);
        Instant charged = Beijing.startOf(month.plusMonths(1).atDay(4)).plus(Duration.ofHours(10));
        return line(
                PEAK,
                subject,
                month,
                charged,
                new Charge(cents, new Measured(line.usage().code(), peak.bandWidth(), BigDecimal.ZERO, 51)));
    }

    private BillLine support(YearMonth month) {
        ResourceType type = Catalogue.resource("hws.resource.type.support");
        var product = new Product(Product.idOf("support"), "支持计划_商业级", "商业级", "support.business", null, null);
        Instant charged = Beijing.startOf(month.plusMonths(1).atDay(1)).plus(Duration.ofHours(2));
        Subject subject = subject(type, product, "support-business", null);
        return line(SUPPORT, subject, month, charged, new Charge(SUPPORT_CENTS, null));
    }

    private record Charge(long cents, @Nullable Measured measured) {}

    private BillLine line(Kind kind, Subject subject, YearMonth month, Instant charged, Charge charge) {
        Dice dice = Dice.of(firm.seed(), "month end", subject.resourceId(), month);
        Purse purse = Purse.of(firm.seed(), subject.owner());
        Price price = Price.ofOrder(charge.cents(), purse.percentOff());
        return new BillLine(
                new Identity(dice.hex(32), dice.uuid(), null, month.atEndOfMonth(), charged),
                kind,
                subject,
                new Span(
                        Beijing.startOf(month.atDay(1)),
                        Beijing.startOf(month.plusMonths(1).atDay(1))),
                charge.measured(),
                price,
                Split.of(price.payable(), purse.habit(), dice));
    }

    /** A small sum that Huawei gives back, for an outage or a wrong deduction. */
    private BillLine correction(YearMonth month, int number) {
        Dice dice = Dice.of(firm.seed(), "correction", month, number);
        Member owner = dice.chance(50) || firm.members().isEmpty() ? firm.master() : dice.pick(firm.members());
        LocalDate day = month.atDay(dice.between(1, month.lengthOfMonth()));
        Instant at = Beijing.startOf(day).plus(Duration.ofHours(14)).plus(dice.within(Duration.ofHours(3)));
        ResourceType type = Catalogue.resource(dice.pick(CORRECTED));
        var product = new Product(Product.idOf("correction"), "账务调整", null, "adjustment", null, null);
        Price price = Price.ofOrder(-dice.between(500, 8_000), 0);
        Subject own = subject(type, product, dice.uuid(), Project.DEFAULT);
        var subject = new Subject(
                owner, own.project(), own.region(), "", type, product, own.resourceId(), own.resourceName(), Map.of());
        return new BillLine(
                new Identity(dice.hex(32), dice.uuid(), null, day, at),
                new Kind(number == 0 ? COMPENSATION : CORRECTION, 3, 5, null, false),
                subject,
                new Span(at, at),
                null,
                price,
                Split.of(price.payable(), Purse.of(firm.seed(), owner).habit(), dice));
    }

    private Subject subject(ResourceType type, Product product, String id, @Nullable Project project) {
        Region region = Catalogue.region("global-cbc-1");
        return new Subject(firm.master(), project, region, "", type, product, id, id, Map.of());
    }
}
