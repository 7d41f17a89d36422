package io.bursar.trail;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailPage;
import io.bursar.audit.TrailReader;
import io.bursar.audit.TrailSearch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes what the two pages show. */
@Component
class TrailPages {

    static final int SIZE = 50;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TrailReader reader;
    private final TrailSearches searches;
    private final TrailChoices choices;
    private final TrailRows rows;
    private final Proofs proofs;

    TrailPages(TrailReader reader, TrailSearches searches, TrailChoices choices, TrailRows rows, Proofs proofs) {
        this.reader = reader;
        this.searches = searches;
        this.choices = choices;
        this.rows = rows;
        this.proofs = proofs;
    }

    /** The list. {@code older} and {@code newer} are the sequence numbers beside this page's lines, or null. */
    record ListPage(
            TrailFilter filter,
            TrailChoices.Kinds kinds,
            TrailChoices.Actors actors,
            List<TrailRows.Row> rows,
            @Nullable Long newer,
            @Nullable Long older,
            Proofs.Proof proof) {}

    /** One line with everything in it. */
    record LinePage(
            TrailLine line, TrailRows.Row row, Details details, String json, boolean hasPrevious, boolean hasNext) {}

    ListPage list(TrailFilter filter, @Nullable Long older, @Nullable Long newer) {
        var page = lines(searches.of(filter), older, newer);
        var lines = page.lines();
        return new ListPage(
                filter,
                choices.kinds(filter),
                choices.actors(filter),
                rows.of(lines),
                page.hasNewer() && !lines.isEmpty() ? (Long) lines.getFirst().seq() : null,
                page.hasOlder() && !lines.isEmpty() ? (Long) lines.getLast().seq() : null,
                proofs.last());
    }

    Optional<LinePage> line(long seq) {
        return reader.find(seq)
                .map(line -> new LinePage(
                        line,
                        rows.of(List.of(line)).getFirst(),
                        rows.details(line),
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

    private static String pretty(String payload) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(payload));
        } catch (JacksonException tampered) {
            return payload;
        }
    }
}
