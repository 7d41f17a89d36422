package io.bursar.sandbox.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.cost.Asset.Course;
import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Member;
import io.bursar.sandbox.scene.Project;
import io.bursar.sandbox.scene.Region;

/** The company's resources: every month some begin, and each of them lasts its time. */
final class Fleet {

    /** Nothing began before. */
    static final YearMonth FIRST_MONTH = YearMonth.of(2023, 1);

    /** No resource lasts longer. */
    static final int MONTHS_MAX = 36;

    private static final List<String> ROLES =
            List.of("web", "app", "api", "gateway", "job", "search", "cache", "log", "bi", "train");
    private static final List<String> STAGES = List.of("prod", "test", "dev");
    private static final List<String> APPS = List.of("mall", "crm", "portal", "datahub");
    private static final int BEGIN_AT_FIRST = 140;

    private final Firm firm;
    private final List<Project> projects;
    private final Map<YearMonth, List<Asset>> made = new ConcurrentHashMap<>();

    Fleet(Firm firm) {
        this.firm = firm;
        this.projects = firm.projects();
    }

    /** All resources that may still have lived in that month. */
    Stream<Asset> aroundMonth(YearMonth month) {
        YearMonth oldest = month.minusMonths(MONTHS_MAX);
        YearMonth first = oldest.isBefore(FIRST_MONTH) ? FIRST_MONTH : oldest;
        return Stream.iterate(first, each -> !each.isAfter(month), each -> each.plusMonths(1))
                .flatMap(each -> made.computeIfAbsent(each, this::begunIn).stream());
    }

    private List<Asset> begunIn(YearMonth month) {
        Dice dice = Dice.of(firm.seed(), "fleet", month);
        int count = month.equals(FIRST_MONTH) ? BEGIN_AT_FIRST : dice.between(13, 20);
        return IntStream.range(0, count)
                .mapToObj(i -> asset(month, Dice.of(firm.seed(), "asset", month, i)))
                .toList();
    }

    private Asset asset(YearMonth month, Dice dice) {
        Offering offering = Offering.chosenBy(dice);
        Subject subject = subject(offering, dice);
        LocalDate start = month.atDay(dice.between(1, month.lengthOfMonth()));
        if (offering.metering() != null) {
            LocalDate end = start.plusMonths(dice.between(1, 13)).plusDays(dice.below(28));
            return new Asset(subject, offering, start, end, null);
        }
        Course course = course(offering, dice);
        LocalDate end = start.plusMonths((long) course.months() * course.terms());
        return new Asset(subject, offering, start, end, course);
    }

    private static Course course(Offering offering, Dice dice) {
        if (offering.chargeMode() != 1) {
            return new Course(1, 12, true);
        }
        int months = dice.chance(25) ? 1 : dice.pick(List.of(1, 3, 6, 12));
        int terms = months == 12 ? dice.between(1, 3) : dice.between(1, 24 / (months + 1));
        return new Course(months, terms, dice.chance(60));
    }

    private Subject subject(Offering offering, Dice dice) {
        Member owner = owner(dice);
        Region region = Catalogue.REGIONS.get(dice.below(Catalogue.REGIONS.size() - 1));
        String zone = region.code() + dice.pick(List.of("a", "b", "c"));
        int draw = dice.below(100);
        @Nullable Project project = draw < 35 ? Project.DEFAULT : draw < 92 ? dice.pick(projects) : null;
        String role = dice.pick(ROLES);
        String stage = dice.chance(30) ? "prod" : dice.pick(STAGES);
        Map<String, String> tags = dice.chance(55) ? Map.of("env", stage, "app", dice.pick(APPS)) : Map.of();
        String kind = offering.type().service().abbreviation().toLowerCase(Locale.ROOT);
        String name = kind + "-" + role + "-" + stage + "-" + dice.between(10, 99);
        return new Subject(owner, project, region, zone, offering.type(), offering.product(), dice.uuid(), name, tags);
    }

    /** The master has a seventh of everything, sub-accounts less the later they joined. */
    private Member owner(Dice dice) {
        List<Member> members = firm.members();
        if (members.isEmpty() || dice.chance(14)) {
            return firm.master();
        }
        int one = dice.below(members.size());
        int other = dice.below(members.size());
        return members.get(Math.min(one, other));
    }
}
