package io.bursar.trail;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.audit.Actor;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.audit.TrailLine;
import io.bursar.web.Formats;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lines of the trail in the words of the reader, so finished that the list has nothing left to work out. */
@Component
class TrailRows {

    private final Words words;
    private final Titles titles;
    private final Formats formats;

    TrailRows(Words words, Titles titles, Formats formats) {
        this.words = words;
        this.titles = titles;
        this.formats = formats;
    }

    /**
     * One line of the list.
     *
     * @param path of the line's own page, below the list's
     * @param seq as people read it
     */
    record Row(String path, String seq, When when, Who who, What what, About about, Ended ended) {}

    /** The moment, and as people read it. */
    record When(Instant at, String text) {}

    /** Who acted and from where: a client's address, a part of Bursar, or nothing that is known. */
    record Who(String name, String from) {}

    /** What was done, and at a glance how. */
    record What(String action, String details) {}

    /**
     * What it is about: the word for its type, what people call it and its id.
     *
     * @param query asks the list for everything about it
     */
    record About(String type, String title, String id, String query) {}

    /** How it ended: a badge whose parts stand ready, because fifty fragments cost as much as all the rest. */
    record Ended(String css, String icon, String text) {}

    List<Row> of(List<TrailLine> lines) {
        var ends = new EnumMap<Outcome, Ended>(Outcome.class);
        var known = titles.of(lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.subject()), right(line.actor()).stream()))
                .toList());
        return lines.stream()
                .map(line -> new Row(
                        "/" + line.seq(),
                        words.number(line.seq()),
                        new When(line.at(), formats.moment(line.at())),
                        new Who(who(line.actor(), known), from(line.actor())),
                        new What(words.action(line.action()), details(line).inShort()),
                        about(
                                line.subject(),
                                known.getOrDefault(
                                        line.subject(), line.subject().id())),
                        ends.computeIfAbsent(line.outcome(), this::ended)))
                .toList();
    }

    Details details(TrailLine line) {
        return Details.of(line.payload(), words);
    }

    private Ended ended(Outcome outcome) {
        var badge = words.outcome(outcome);
        return new Ended("state " + badge.tone().css(), badge.tone().icon(), formats.word(badge.key()));
    }

    private About about(Subject subject, String title) {
        var query = "?type=" + URLEncoder.encode(subject.type(), UTF_8) + "&subject="
                + URLEncoder.encode(subject.id(), UTF_8);
        return new About(words.subject(subject.type()), title, subject.id(), query);
    }

    /** Who acted, and whose right it was where that was lent. */
    private String who(Actor actor, Map<Subject, String> known) {
        return right(actor)
                .map(lender ->
                        formats.word("trail.actor.for", words.actor(actor), known.getOrDefault(lender, lender.id())))
                .orElseGet(() -> words.actor(actor));
    }

    private static Optional<Subject> right(Actor actor) {
        return Optional.ofNullable(actor.onBehalfOf()).map(lender -> new Subject("user", lender));
    }

    private String from(Actor actor) {
        var address = actor.address() == null ? "" : actor.address();
        return actor.kind() == Actor.Kind.SYSTEM && address.isEmpty() ? formats.word("trail.actor.system") : address;
    }
}
