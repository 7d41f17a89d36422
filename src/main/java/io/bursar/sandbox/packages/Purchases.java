package io.bursar.sandbox.packages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.packages.Item.CoveredResource;
import io.bursar.sandbox.packages.Plan.PlanItem;
import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Member;
import io.bursar.sandbox.scene.Project;
import io.bursar.sandbox.scene.Region;
import io.bursar.time.Beijing;

/** Which packages an account first bought in a month: the master several, a sub-account one now and then. */
final class Purchases {

    private static final List<String> HOSTS = List.of("www", "static", "img", "api", "video", "download", "open");
    private static final List<String> TAGS = List.of("env=prod", "env=test", "app=mall", "--");

    private final Firm firm;

    Purchases(Firm firm) {
        this.firm = firm;
    }

    List<ResourcePackage> of(Member owner, YearMonth month) {
        Dice dice = Dice.of(firm.seed(), "packages", owner.id(), month);
        int count = owner.equals(firm.master()) ? dice.between(3, 6) : dice.chance(15) ? 1 : 0;
        return IntStream.range(0, count)
                .mapToObj(i -> bought(owner, month, i, Dice.of(firm.seed(), "package", owner.id(), month, i)))
                .toList();
    }

    /** The first of a month is bought early in it, to take effect with the next. */
    private ResourcePackage bought(Member owner, YearMonth month, int number, Dice dice) {
        Plan plan = dice.pick(Plan.ALL);
        Region region = plan.region().equals("*")
                ? Catalogue.REGIONS.get(dice.below(Catalogue.REGIONS.size() - 1))
                : Catalogue.region(plan.region());
        boolean later = number == 0;
        Instant bought = Beijing.startOf(month.atDay(dice.between(1, later ? 9 : month.lengthOfMonth())))
                .plus(Duration.ofHours(9))
                .plus(dice.within(Duration.ofHours(9)));
        Instant effective = later ? Beijing.startOf(month.plusMonths(1).atDay(1)) : bought;
        String instance = "01155-" + dice.between(200_000_000, 299_999_999) + "-0";
        @Nullable Project project =
                dice.chance(30) ? firm.projects().get(dice.below(firm.projects().size())) : null;
        int renewals = dice.chance(30) ? dice.between(1, 2) : 0;
        @Nullable Instant unsubscribed = dice.chance(4) ? effective.plus(Duration.ofDays(dice.between(5, 25))) : null;
        int months = dice.pick(plan.months());
        List<Term> terms = terms(plan, bought, effective, new Course(months, renewals, unsubscribed), dice);
        return new ResourcePackage(instance, plan, owner, region, project, unsubscribed, terms);
    }

    /** How a package goes on after it was bought. */
    private record Course(
            int months, int renewals, @Nullable Instant unsubscribed) {}

    private List<Term> terms(Plan plan, Instant bought, Instant effective, Course course, Dice dice) {
        var terms = new ArrayList<Term>();
        Window life = new Window(effective, endOfTerm(Beijing.dayOf(effective).plusMonths(course.months())));
        terms.add(term(plan, bought, life, course, dice));
        int renewals = course.unsubscribed() == null ? course.renewals() : 0;
        for (int i = 0; i < renewals; i++) {
            Instant start = life.end();
            Instant renewed = start.minus(Duration.ofDays(dice.between(2, 20))).plus(dice.within(Duration.ofHours(8)));
            LocalDate lastDay = Beijing.dayOf(life.lastSecond()).plusMonths(course.months());
            life = new Window(start, endOfTerm(lastDay));
            terms.add(term(plan, renewed, life, course, dice));
        }
        return terms;
    }

    private Term term(Plan plan, Instant bought, Window life, Course course, Dice dice) {
        String orderId = plan.isGift()
                ? ""
                : "CS" + Beijing.dayOf(bought).toString().substring(2).replace("-", "")
                        + dice.hex(9).toUpperCase(Locale.ROOT);
        Instant unsubscribed = course.unsubscribed();
        Window used = unsubscribed != null && unsubscribed.isBefore(life.end())
                ? new Window(life.start(), unsubscribed)
                : life;
        List<Item> items = plan.items().stream()
                .map(item -> item(dice.uuid(), plan, item, used, dice))
                .toList();
        return new Term(orderId, bought, life, course.months(), items);
    }

    private Item item(String id, Plan plan, PlanItem item, Window used, Dice dice) {
        var resource =
                new CoveredResource(resourceName(item.usage().resourceType().code(), dice), dice.pick(TAGS));
        var deductions = new Deductions(() -> Dice.of(firm.seed(), "deductions", id), item, plan.renewal(), used);
        return new Item(id, item, plan.renewal(), used, resource, deductions);
    }

    private static String resourceName(String resourceType, Dice dice) {
        return switch (resourceType) {
            case "hws.resource.type.cdn", "hws.resource.type.live", "hws.resource.type.vod" ->
                dice.pick(HOSTS) + ".example.com";
            case "hws.resource.type.obs" -> "corp-" + dice.pick(HOSTS) + "-" + dice.hex(4);
            default -> dice.uuid();
        };
    }

    /** Terms end with the last second of a day in Beijing. */
    private static Instant endOfTerm(LocalDate lastDay) {
        return Beijing.startOf(lastDay.plusDays(1));
    }
}
