package io.bursar.spending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.account.Unit;
import io.bursar.bss.BssWords;
import io.bursar.bss.cost.CostQuestion.Basis;
import io.bursar.cost.AccountCosts;
import io.bursar.cost.Availability;
import io.bursar.time.Beijing;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Formats;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;
import io.bursar.web.Tone;

/** Makes what the overview of the organisation shows: the units below one, and the accounts in it. */
@Component
class OrganisationPages {

    static final int MONTHS = 18;

    private static final Set<String> SORTS = Set.of("name", "spent", "before", "given", "left", "runway");

    private final Lines lines;
    private final AccountCosts costs;
    private final Formats formats;
    private final Clock clock;

    OrganisationPages(Lines lines, AccountCosts costs, Formats formats, Clock clock) {
        this.lines = lines;
        this.costs = costs;
        this.formats = formats;
        this.clock = clock;
    }

    OrganisationPage show(Map<String, String> parameters) {
        YearMonth running = Beijing.monthOf(clock.instant());
        YearMonth month = month(parameters.getOrDefault("month", ""), running);
        List<Unit> units = lines.units();
        Unit unit = units.stream()
                .filter(it -> it.id().equals(parameters.getOrDefault("unit", "")))
                .findFirst()
                .orElse(units.isEmpty() ? null : units.getFirst());
        Sorting sorting = Sorting.of(parameters.get("sort"), Sorting.descending("spent"), SORTS);
        List<OrganisationPage.Line> all = new ArrayList<>(lines.of(unit, units, month, today()));
        OrganisationPage.Line sum = lines.sum(all);
        all.sort(order(sorting));
        Paging paging = Paging.of(parameters.get("page"), Paging.USUAL_SIZE, all.size());
        return new OrganisationPage(
                month,
                IntStream.rangeClosed(0, MONTHS)
                        .mapToObj(back -> running.minusMonths(back).toString())
                        .map(it -> Choice.of(it, it))
                        .toList(),
                path(unit, units, month),
                standing(month),
                all.subList((int) paging.offset(), (int) Math.min(all.size(), paging.offset() + paging.size())),
                sum,
                paging,
                sorting,
                problem());
    }

    private LocalDate today() {
        return Beijing.dayOf(clock.instant());
    }

    private static YearMonth month(String text, YearMonth running) {
        try {
            YearMonth month = text.isBlank() ? running : YearMonth.parse(text);
            return month.isAfter(running) || month.isBefore(running.minusMonths(MONTHS)) ? running : month;
        } catch (java.time.DateTimeException wrong) {
            return running;
        }
    }

    private List<OrganisationPage.Step> path(@Nullable Unit unit, List<Unit> units, YearMonth month) {
        if (unit == null) {
            return List.of();
        }
        return units.stream()
                .filter(it -> unit.path().contains(it.id()))
                .sorted(Comparator.comparingInt(Unit::depth))
                .map(it -> new OrganisationPage.Step(lines.name(it), lines.href(it, month)))
                .toList();
    }

    private OrganisationPage.Standing standing(YearMonth month) {
        Instant now = clock.instant();
        Availability state = Availability.of(month, Basis.ORIGINAL, now);
        Tone tone = switch (state) {
            case RUNNING -> Tone.WAITING;
            case BILLING -> Tone.ATTENTION;
            case FINAL -> Tone.GOOD;
        };
        return new OrganisationPage.Standing(
                Badge.of(tone, state),
                state == Availability.FINAL ? null : Availability.finalAt(month, Basis.ORIGINAL),
                costs.readAt(month));
    }

    private @Nullable String problem() {
        String problem = costs.problem();
        if (problem == null) {
            return null;
        }
        return formats.text(BssWords.ofReading(problem));
    }

    /** Those who run out first come first when sorted by runway; those of whom nothing is known come last. */
    private static Comparator<OrganisationPage.Line> order(Sorting sorting) {
        Comparator<OrganisationPage.Line> order = switch (sorting.column()) {
            case "name" -> Comparator.comparing(line -> line.who().name());
            case "before" -> Comparator.comparing(OrganisationPage.Line::before);
            case "given" -> Comparator.comparing(line -> line.given().net());
            case "left" ->
                Comparator.comparing(OrganisationPage.Line::left, Comparator.nullsLast(Comparator.naturalOrder()));
            case "runway" -> Comparator.comparingInt(OrganisationPages::days);
            default -> Comparator.comparing(OrganisationPage.Line::spent);
        };
        return sorting.descending() ? order.reversed() : order;
    }

    private static int days(OrganisationPage.Line line) {
        return line.runway() == null ? Integer.MAX_VALUE : line.runway().days();
    }

    /** What was spent of what was given; null when nothing was. */
    static @Nullable BigDecimal used(BigDecimal spent, BigDecimal given) {
        return given.signum() <= 0 ? null : spent.movePointRight(2).divide(given, 1, RoundingMode.HALF_UP);
    }
}
