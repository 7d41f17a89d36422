package io.bursar.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.Checkpoint;
import io.bursar.audit.Checkpoints;
import io.bursar.audit.Outcome;
import io.bursar.audit.TrailCounts;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailPage;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.audit.TrailSearch;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Tone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes what the two pages show. */
@Component
class TrailPages {

    static final int SIZE = 50;

    /** More lines than that are only said to be more. */
    static final int COUNTED = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TrailQuery VERIFICATIONS =
            new TrailQuery(null, Action.TRAIL_VERIFIED.word(), null, null, null, null);

    private final TrailReader reader;
    private final TrailSearches searches;
    private final Checkpoints checkpoints;
    private final Words words;
    private final Titles titles;

    TrailPages(TrailReader reader, TrailSearches searches, Checkpoints checkpoints, Words words, Titles titles) {
        this.reader = reader;
        this.searches = searches;
        this.checkpoints = checkpoints;
        this.words = words;
        this.titles = titles;
    }

    /** The list. {@code older} and {@code newer} are the sequence numbers beside this page's lines, or null. */
    record ListPage(
            TrailFilter filter,
            Kinds kinds,
            List<Choice> actors,
            List<Row> rows,
            @Nullable Long newer,
            @Nullable Long older,
            Proof proof) {}

    /**
     * How many there are, of which kind, and of the chosen kind which actions.
     *
     * @param all as text, e.g. {@code 1,000+}
     */
    record Kinds(String all, List<Kind> kinds, List<Kind> actions) {}

    /** A kind of action or one action, as the address asks for it, and how many there are. */
    record Kind(String word, String label, String count, boolean chosen) {}

    /** One line of the list. */
    record Row(TrailLine line, String actor, String action, About about, Badge outcome, Details details) {

        /** What the line is about: the word for its type, and what people call it. */
        record About(String type, String title) {}

        public long seq() {
            return line.seq();
        }
    }

    /** What is known of the trail as a whole; nulls where nothing is known yet. */
    record Proof(
            @Nullable Badge verified,
            @Nullable Instant verifiedAt,
            @Nullable Long verifiedBy,
            @Nullable Checkpoint checkpoint,
            String publicKey) {}

    /** One line with everything in it. */
    record LinePage(String number, Row row, String json, boolean hasPrevious, boolean hasNext) {}

    ListPage list(TrailFilter filter, @Nullable Long older, @Nullable Long newer) {
        var search = searches.of(filter);
        var page = lines(search, older, newer);
        var lines = page.lines();
        return new ListPage(
                filter,
                kinds(filter, reader.counts(search, COUNTED + 1)),
                reader.actors().stream().map(this::choice).toList(),
                rows(lines),
                page.hasNewer() && !lines.isEmpty() ? (Long) lines.getFirst().seq() : null,
                page.hasOlder() && !lines.isEmpty() ? (Long) lines.getLast().seq() : null,
                proof());
    }

    Optional<LinePage> line(long seq) {
        return reader.find(seq)
                .map(line -> new LinePage(
                        words.number(seq),
                        rows(List.of(line)).getFirst(),
                        pretty(line.payload()),
                        seq > 1,
                        reader.find(seq + 1).isPresent()));
    }

    private TrailPage lines(TrailSearch query, @Nullable Long older, @Nullable Long newer) {
        if (newer != null) {
            return reader.newer(query, newer, SIZE);
        }
        return older == null ? reader.newest(query, SIZE) : reader.older(query, older, SIZE);
    }

    private Proof proof() {
        var last = reader.newest(VERIFICATIONS, 1).lines().stream().findFirst().orElse(null);
        var checkpoint = checkpoints.latest().orElse(null);
        if (last == null) {
            return new Proof(null, null, null, checkpoint, checkpoints.publicKey());
        }
        var sound = last.outcome() == Outcome.OK;
        var badge = new Badge(sound ? Tone.GOOD : Tone.BAD, sound ? "trail.proof.sound" : "trail.proof.broken");
        return new Proof(badge, last.at(), last.seq(), checkpoint, checkpoints.publicKey());
    }

    private List<Row> rows(List<TrailLine> lines) {
        var known = titles.of(lines.stream().map(TrailLine::subject).toList());
        return lines.stream()
                .map(line -> new Row(
                        line,
                        words.actor(line.actor()),
                        words.action(line.action()),
                        new Row.About(
                                words.subject(line.subject().type()),
                                known.getOrDefault(
                                        line.subject(), line.subject().id())),
                        words.outcome(line.outcome()),
                        Details.of(line.payload(), words)))
                .toList();
    }

    private Kinds kinds(TrailFilter filter, TrailCounts counts) {
        var asked = filter.action();
        var chosen = asked.contains(".") ? asked.substring(0, asked.indexOf('.') + 1) : "";
        var choices = words.actions();
        return new Kinds(
                counted(counts.all()),
                choices.stream()
                        .map(Choice::value)
                        .filter(word -> word.endsWith("."))
                        .map(word -> kind(word, words.kind(word), counts.of(word), word.equals(chosen)))
                        .filter(kind -> kind.chosen() || !kind.count().equals("0"))
                        .toList(),
                choices.stream()
                        .map(Choice::value)
                        .filter(word -> !word.endsWith(".") && !chosen.isEmpty() && word.startsWith(chosen))
                        .map(word -> kind(word, words.action(word), counts.of(word), word.equals(asked)))
                        .filter(kind -> kind.chosen() || !kind.count().equals("0"))
                        .toList());
    }

    private Kind kind(String word, String label, long count, boolean chosen) {
        return new Kind(word, label, counted(count), chosen);
    }

    /** What is there in millions is not counted to its end. */
    private String counted(long count) {
        return count > COUNTED ? words.number(COUNTED) + "+" : words.number(count);
    }

    private Choice choice(Actor actor) {
        return Choice.of(actor.id(), words.actor(actor));
    }

    private static String pretty(String payload) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(payload));
        } catch (JacksonException tampered) {
            return payload;
        }
    }
}
