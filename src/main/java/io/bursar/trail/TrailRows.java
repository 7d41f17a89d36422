package io.bursar.trail;

import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.audit.TrailLine;

/** Lines of the trail in the words of the reader. */
@Component
class TrailRows {

    private final Words words;
    private final Titles titles;

    TrailRows(Words words, Titles titles) {
        this.words = words;
        this.titles = titles;
    }

    List<TrailPages.Row> of(List<TrailLine> lines) {
        var known = titles.of(lines.stream().map(TrailLine::subject).toList());
        return lines.stream()
                .map(line -> new TrailPages.Row(
                        line,
                        words.actor(line.actor()),
                        words.action(line.action()),
                        new TrailPages.Row.About(
                                words.subject(line.subject().type()),
                                known.getOrDefault(
                                        line.subject(), line.subject().id())),
                        words.outcome(line.outcome()),
                        Details.of(line.payload(), words::field)))
                .toList();
    }
}
