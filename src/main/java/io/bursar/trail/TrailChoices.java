package io.bursar.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.audit.Actor;
import io.bursar.audit.TrailCounts;
import io.bursar.audit.TrailReader;
import io.bursar.web.Choice;

/**
 * What can be chosen in the filter: kinds of actions and people. How many lines there are of each kind costs more than
 * the page itself, so it is asked for by itself once the page stands.
 */
@Component
class TrailChoices {

    /** More lines than that are only said to be more. */
    static final int COUNTED = 1_000;

    /** Who has acted for the first time may be missing from the choice for that long. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final TrailReader reader;
    private final TrailSearches searches;
    private final Words words;
    private final Clock clock;

    private volatile @Nullable People people;

    TrailChoices(TrailReader reader, TrailSearches searches, Words words, Clock clock) {
        this.reader = reader;
        this.searches = searches;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The kinds of actions, and of the chosen kind which actions.
     *
     * @param any the address of lines of any kind
     * @param later the address of the same with numbers
     * @param all how many lines there are, as text, e.g. {@code 1,000+}; empty where nothing was counted
     */
    record Kinds(String any, String later, String all, List<Kind> kinds, List<Kind> actions) {

        public boolean isCounted() {
            return !all.isEmpty();
        }

        public boolean isAnyChosen() {
            return kinds.stream().noneMatch(Kind::chosen);
        }
    }

    /** A kind of action or one action, the address of its lines, and how many there are as {@link Kinds#all}. */
    record Kind(String href, String label, String count, boolean chosen) {

        /** For {@code aria-current}. */
        public @Nullable String current() {
            return chosen ? "true" : null;
        }
    }

    /** Who is chosen, or null, and everybody else. */
    record Actors(@Nullable Choice chosen, List<Choice> others) {}

    private record People(Instant until, List<Actor> known) {}

    /** All of them, uncounted. */
    Kinds kinds(TrailFilter filter) {
        return kinds(filter, "", _ -> -1);
    }

    /** Those that there are some of, with their numbers. */
    Kinds counted(TrailFilter filter) {
        TrailCounts counts = reader.counts(searches.of(filter), COUNTED + 1);
        return kinds(filter, counted(counts.all()), counts::of);
    }

    /** Who ever acted, and whoever is chosen. */
    Actors actors(TrailFilter filter) {
        var chosen = filter.actor();
        var known = known();
        if (chosen.isEmpty()) {
            return new Actors(null, known.stream().map(this::choice).toList());
        }
        var one = known.stream().filter(actor -> actor.id().equals(chosen)).findFirst();
        return new Actors(
                one.map(this::choice).orElseGet(() -> Choice.of(chosen, chosen)),
                known.stream()
                        .filter(actor -> !actor.id().equals(chosen))
                        .map(this::choice)
                        .toList());
    }

    private Kinds kinds(TrailFilter filter, String all, ToLongFunction<String> count) {
        var asked = filter.action();
        var chosen = asked.contains(".") ? asked.substring(0, asked.indexOf('.') + 1) : "";
        var any = filter.address("/trail").without("action").toString();
        var before = any + (any.contains("?") ? "&" : "?") + "action=";
        return new Kinds(
                any,
                filter.address("/trail/kinds").toString(),
                all,
                there(words.kinds().stream()
                        .map(word -> new Kind(
                                before + word,
                                words.kind(word),
                                counted(count.applyAsLong(word)),
                                word.equals(chosen)))),
                there(words.actions(chosen).stream()
                        .map(word -> new Kind(
                                before + word,
                                words.action(word),
                                counted(count.applyAsLong(word)),
                                word.equals(asked)))));
    }

    private static List<Kind> there(Stream<Kind> kinds) {
        return kinds.filter(kind -> kind.chosen() || !kind.count().equals("0")).toList();
    }

    /** What is there in millions is not counted to its end; nothing where it was not counted at all. */
    private String counted(long count) {
        if (count < 0) {
            return "";
        }
        return count > COUNTED ? words.number(COUNTED) + "+" : words.number(count);
    }

    private List<Actor> known() {
        var remembered = people;
        var now = clock.instant();
        if (remembered == null || now.isAfter(remembered.until)) {
            remembered = new People(now.plus(REMEMBERED), reader.actors());
            people = remembered;
        }
        return remembered.known;
    }

    private Choice choice(Actor actor) {
        return Choice.of(actor.id(), words.actor(actor));
    }
}
