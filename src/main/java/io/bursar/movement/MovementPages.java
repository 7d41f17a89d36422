package io.bursar.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.account.AccountDirectory;
import io.bursar.account.Unit;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.web.Address;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Formats;
import io.bursar.web.Tone;

/** Makes what the page of movements shows. */
@Component
class MovementPages {

    static final int SIZE = 50;

    private final Movements movements;
    private final QuestionWords questions;
    private final AccountDirectory directory;
    private final JdbcClient jdbc;
    private final Formats formats;

    MovementPages(
            Movements movements,
            QuestionWords questions,
            AccountDirectory directory,
            JdbcClient jdbc,
            Formats formats) {
        this.movements = movements;
        this.questions = questions;
        this.directory = directory;
        this.jdbc = jdbc;
        this.formats = formats;
    }

    /** The list; {@code meaning} says what the question is, or is null. */
    record ListPage(
            MovementFilter filter,
            Choices choices,
            List<String> unreadable,
            @Nullable String meaning,
            Totals totals,
            List<Row> rows,
            Turning turning) {

        /** The question that is asked, or null. */
        public @Nullable String question() {
            return filter.question().map(Enum::name).orElse(null);
        }
    }

    /**
     * Where one can go from here.
     *
     * @param newer the key of the first row, where there are newer ones; null for a question, which begins again
     * @param older the key of the last row, or of where looking had to stop, where there may be older ones
     * @param again whether a question can be asked from its newest answers again
     * @param reached the day that was looked back to, where looking had to stop
     */
    record Turning(
            @Nullable String newer,
            @Nullable String older,
            boolean again,
            @Nullable LocalDate reached) {

        public boolean isPossible() {
            return newer != null || older != null || again;
        }
    }

    /**
     * Count and sums, or null; then {@code later} is the address that they can be fetched from, or null where that has
     * been tried.
     */
    record Totals(@Nullable Sums sums, @Nullable String later) {}

    /** What can be chosen from. */
    record Choices(
            List<Choice> asked,
            List<Choice> units,
            List<Choice> kinds,
            List<Choice> people,
            List<Choice> states,
            List<Choice> rules) {}

    /** One movement; {@code at} is the moment that is asked for. */
    record Row(Movement movement, Instant at, Badge badge) {}

    /** A place in the list, as in the address: beside which key; and whether to wait for the sums. */
    record Position(
            @Nullable String older,
            @Nullable String newer,
            @Nullable String sums) {}

    ListPage list(MovementFilter filter, Position position) {
        var page = page(filter, position);
        var rows = page.rows();
        var walked = filter.isWalked();
        var older = page.beyond();
        return new ListPage(
                filter,
                choices(),
                filter.unreadable().stream()
                        .map(name -> formats.word("movement.filter." + name))
                        .toList(),
                filter.question().map(questions::of).orElse(null),
                position.sums() == null ? atOnce(filter, page) : totals(filter),
                rows.stream().map(MovementPages::row).toList(),
                new Turning(
                        page.hasNewer() && !walked && !rows.isEmpty()
                                ? rows.getFirst().key().toString()
                                : null,
                        older == null ? null : older.toString(),
                        page.hasNewer() && walked,
                        page.reached()));
    }

    /** Count and sums, for as long as people wait. */
    Totals totals(MovementFilter filter) {
        return new Totals(movements.sums(filter), null);
    }

    private Totals atOnce(MovementFilter filter, Movements.Page page) {
        var sums = movements.sumsAtOnce(filter, page);
        return new Totals(sums, sums == null ? address(filter) : null);
    }

    private static String address(MovementFilter filter) {
        var parameters = new LinkedHashMap<String, List<String>>();
        filter.values().forEach((name, value) -> parameters.put(name, List.of(value)));
        return new Address("/movements/sums", parameters).toString();
    }

    /** What is asked for, as label and value in the reader's words; without what is not asked. */
    List<Map.Entry<String, String>> described(MovementFilter filter) {
        var choices = choices();
        var chosen = Map.of(
                "unit", choices.units(),
                "kind", choices.kinds(),
                "maker", choices.people(),
                "approver", choices.people(),
                "state", choices.states(),
                "rule", choices.rules());
        var words = new ArrayList<Map.Entry<String, String>>();
        words.add(Map.entry(formats.word("movement.filter.asked"), formats.label(filter.asked())));
        filter.values().forEach((name, value) -> {
            if (name.equals("question")) {
                words.add(Map.entry(formats.word("movement.filter.question"), formats.word("Question." + value)));
                filter.question().ifPresent(question -> words.add(Map.entry("", questions.of(question))));
            } else if (!name.equals("asked")) {
                words.add(Map.entry(
                        formats.word("movement.filter." + name), label(chosen.getOrDefault(name, List.of()), value)));
            }
        });
        return words;
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> choice.label().replace("– ", "").strip())
                .findFirst()
                .orElse(value);
    }

    private Movements.Page page(MovementFilter filter, Position position) {
        var from = Movement.Key.parse(position.newer());
        return from == null || filter.isWalked()
                ? movements.older(filter, Movement.Key.parse(position.older()), SIZE)
                : movements.newer(filter, from, SIZE);
    }

    private static Row row(Movement movement) {
        return new Row(movement, movement.key().at(), badge(movement.course()));
    }

    private static Badge badge(Movement.Course course) {
        var tone = switch (course.state()) {
            case SUCCEEDED -> Tone.GOOD;
            case AWAITING_APPROVAL, READY, IN_FLIGHT -> Tone.WAITING;
            case UNKNOWN, NEEDS_REVIEW -> Tone.ATTENTION;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return new Badge(tone, course.key());
    }

    private Choices choices() {
        return new Choices(
                constants(MovementFilter.Asked.values()),
                directory.units().stream().map(this::unit).toList(),
                constants(InstructionKind.values()),
                people(),
                Stream.concat(
                                constants(InstructionState.values()).stream(),
                                MovementFilter.TURNED_DOWN.stream()
                                        .map(how -> Choice.of(how, "– " + formats.word("RequestState." + how))))
                        .collect(Collectors.toList()),
                rules());
    }

    private List<Choice> constants(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> Choice.of(constant.name(), formats.label(constant)))
                .toList();
    }

    private Choice unit(Unit unit) {
        var name = unit.name().isBlank()
                ? unit.parentId() == null ? formats.word("account.unit.root") : unit.id()
                : unit.name();
        return Choice.of(unit.id(), "\u3000".repeat(unit.depth()) + name);
    }

    private List<Choice> people() {
        return jdbc.sql("select id, display_name, username from app_user order by display_name, username")
                .query((row, _) -> Choice.of(
                        row.getString("id"), row.getString("display_name") + " (" + row.getString("username") + ")"))
                .list();
    }

    private List<Choice> rules() {
        return jdbc.sql("""
                        select distinct u.rule ->> 'name' as name
                          from rule_edition e cross join lateral jsonb_array_elements(cast(e.rules as jsonb)) u(rule)
                         where e.confirmed_at is not null order by 1 limit 200""")
                .query((row, _) -> Choice.of(row.getString("name"), rule(row.getString("name"))))
                .list();
    }

    /** The rule of a fresh installation is named in the reader's language. */
    String rule(String name) {
        return "default".equals(name) ? formats.word("approval.rule.default") : name;
    }
}
