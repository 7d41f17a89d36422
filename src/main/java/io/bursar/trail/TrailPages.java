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
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailPage;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Formats;
import io.bursar.web.Tone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes what the two pages show. */
@Component
class TrailPages {

    static final int SIZE = 50;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TrailQuery VERIFICATIONS =
            new TrailQuery(null, Action.TRAIL_VERIFIED.word(), null, null, null, null);

    private final TrailReader reader;
    private final Checkpoints checkpoints;
    private final Words words;
    private final Formats formats;

    TrailPages(TrailReader reader, Checkpoints checkpoints, Words words, Formats formats) {
        this.reader = reader;
        this.checkpoints = checkpoints;
        this.words = words;
        this.formats = formats;
    }

    /** The list. {@code older} and {@code newer} are the sequence numbers beside this page's lines, or null. */
    record ListPage(
            TrailFilter filter,
            List<Choice> actions,
            List<Choice> actors,
            List<Row> rows,
            @Nullable Long newer,
            @Nullable Long older,
            Proof proof) {}

    /** One line of the list. */
    record Row(TrailLine line, String action, String subject, Badge outcome) {

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
    record LinePage(String number, Row row, String details, boolean hasPrevious, boolean hasNext) {}

    ListPage list(TrailFilter filter, @Nullable Long older, @Nullable Long newer) {
        var page = lines(filter.query(), older, newer);
        var lines = page.lines();
        return new ListPage(
                filter,
                words.actions(),
                reader.actors().stream().map(TrailPages::choice).toList(),
                lines.stream().map(this::row).toList(),
                page.hasNewer() && !lines.isEmpty() ? (Long) lines.getFirst().seq() : null,
                page.hasOlder() && !lines.isEmpty() ? (Long) lines.getLast().seq() : null,
                proof());
    }

    Optional<LinePage> line(long seq) {
        return reader.find(seq)
                .map(line -> new LinePage(
                        formats.number(seq),
                        row(line),
                        pretty(line.payload()),
                        seq > 1,
                        reader.find(seq + 1).isPresent()));
    }

    private TrailPage lines(TrailQuery query, @Nullable Long older, @Nullable Long newer) {
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

    private Row row(TrailLine line) {
        return new Row(
                line, words.action(line.action()), words.subject(line.subject().type()), words.outcome(line.outcome()));
    }

    private static Choice choice(Actor actor) {
        return Choice.of(actor.id(), actor.name());
    }

    private static String pretty(String payload) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(payload));
        } catch (JacksonException tampered) {
            return payload;
        }
    }
}
