package io.bursar.sandbox.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.bursar.sandbox.cost.BillLine.Identity;
import io.bursar.sandbox.cost.BillLine.Kind;
import io.bursar.sandbox.cost.BillLine.Measured;
import io.bursar.sandbox.cost.BillLine.Span;
import io.bursar.sandbox.cost.Offering.Metering;
import io.bursar.sandbox.packages.PackageBills;
import io.bursar.sandbox.packages.PackageBills.CoveredUse;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.Firm;
import io.bursar.time.Beijing;

/** What a day's use cost: a line per resource and day, for some per hour, and one for what a package covered. */
final class Consumption {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int USAGE = 5;
    private static final int PAY_PER_USE = 3;
    private static final Kind DAILY = new Kind(USAGE, PAY_PER_USE, 24, null, false);
    private static final Kind HOURLY = new Kind(USAGE, PAY_PER_USE, 25, null, false);

    private final Firm firm;
    private final Fleet fleet;
    private final PackageBills packages;

    Consumption(Firm firm, Fleet fleet, PackageBills packages) {
        this.firm = firm;
        this.fleet = fleet;
        this.packages = packages;
    }

    /** All lines of use on that day in Beijing, whether the day is over or not. */
    List<BillLine> on(LocalDate day) {
        if (YearMonth.from(day).isBefore(Fleet.FIRST_MONTH)) {
            return List.of();
        }
        Stream<BillLine> metered = fleet.aroundMonth(YearMonth.from(day))
                .filter(asset -> asset.isMetered() && asset.livesOn(day))
                .flatMap(asset -> lines(asset, day));
        Stream<BillLine> covered = firm.accounts().stream()
                .flatMap(owner -> packages.covered(owner, day).stream())
                .map(use -> covered(use, day));
        return Stream.concat(metered, covered).toList();
    }

    private Stream<BillLine> lines(Asset asset, LocalDate day) {
        Subject subject = asset.subject();
        Dice habit = Dice.of(firm.seed(), "use", subject.resourceId());
        boolean hourly = habit.chance(5);
        boolean allDay = habit.chance(75);
        int volume = habit.between(20, 400);
        Metering metering = Objects.requireNonNull(asset.offering().metering());
        Dice dice = Dice.of(firm.seed(), "use", subject.resourceId(), day);
        Instant start = Beijing.startOf(day);
        if (metering.isTime() && hourly) {
            int first = dice.between(7, 10);
            return IntStream.range(first, first + 8).mapToObj(hour -> {
                Instant from = start.plus(HOUR.multipliedBy(hour));
                return line(asset, HOURLY, new Span(from, from.plus(HOUR)), BigDecimal.valueOf(3600), dice);
            });
        }
        int hours = allDay || !metering.isTime() ? 24 : dice.between(8, 13);
        Instant from = start.plus(HOUR.multipliedBy(hours == 24 ? 0 : dice.between(0, 9)));
        BigDecimal usage = metering.isTime() ? BigDecimal.valueOf(hours * 3600L) : volume(metering, volume, dice);
        return Stream.of(line(asset, DAILY, new Span(from, from.plus(HOUR.multipliedBy(hours))), usage, dice));
    }

    private static BigDecimal volume(Metering metering, int usual, Dice dice) {
        BigDecimal today = BigDecimal.valueOf((long) usual * dice.between(60, 140), 2);
        return switch (metering.measureId()) {
            case 60 -> today.multiply(BigDecimal.valueOf(24 * 30)); // GB stored for 24 hours
            case 14 -> today.multiply(BigDecimal.valueOf(10)).setScale(0, RoundingMode.HALF_UP);
            case 57 -> today.multiply(BigDecimal.valueOf(100)).setScale(3, RoundingMode.HALF_UP);
            default -> today;
        };
    }

    private BillLine line(Asset asset, Kind kind, Span span, BigDecimal usage, Dice dice) {
        Metering metering = Objects.requireNonNull(asset.offering().metering());
        Purse purse = Purse.of(firm.seed(), asset.subject().owner());
        Price price = Price.of(cents(asset.offering(), metering, usage), purse.percentOff(), dice);
        LocalDate day = span.firstDay();
        // The day's own dice make ids too, so that two lines of one resource and day never share one.
        Instant charged = span.until().plus(HOUR).plusSeconds(dice.between(300, 6_000));
        return new BillLine(
                new Identity(dice.hex(32), dice.uuid(), null, day, charged),
                kind,
                asset.subject(),
                span,
                new Measured(metering.usageType(), usage, BigDecimal.ZERO, metering.measureId()),
                price,
                Split.of(price.payable(), purse.habit(), dice));
    }

    private static long cents(Offering offering, Metering metering, BigDecimal usage) {
        BigDecimal amount = usage.multiply(offering.unitPrice());
        if (metering.isTime()) {
            Product.Size size = offering.product().size();
            amount = amount.multiply(size == null ? BigDecimal.ONE : size.amount())
                    .divide(BigDecimal.valueOf(3600), 10, RoundingMode.HALF_UP);
        }
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private BillLine covered(CoveredUse use, LocalDate day) {
        Dice dice = Dice.of(firm.seed(), "covered", use.itemId(), day);
        Span span = new Span(Beijing.startOf(day), Beijing.startOf(day.plusDays(1)));
        Map<String, String> tags =
                use.tag().startsWith("env=") ? Map.of("env", use.tag().substring(4)) : Map.of();
        var product = new Product(
                Product.idOf(use.usage().code() + use.usage().resourceType().code()),
                use.usage().resourceType().name().chinese() + "_"
                        + use.usage().name().chinese() + "_按需",
                null,
                use.usage().code(),
                null,
                null);
        var subject = new Subject(
                use.sold().owner(),
                use.sold().project(),
                use.sold().region(),
                "",
                use.usage().resourceType(),
                product,
                use.resourceId(),
                use.resourceId(),
                tags);
        return new BillLine(
                new Identity(
                        dice.hex(32),
                        dice.uuid(),
                        null,
                        day,
                        span.until().plus(HOUR).plusSeconds(dice.below(3600))),
                DAILY,
                subject,
                span,
                new Measured(use.usage().code(), use.used(), use.used(), use.measureId()),
                Price.NOTHING,
                Split.NOTHING);
    }
}
