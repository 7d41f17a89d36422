package io.bursar.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.TrailExport;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailReader;
import io.bursar.checkpoint.Checkpoint;
import io.bursar.checkpoint.Checkpoints;
import io.bursar.web.Formats;
import io.bursar.web.Labels;

/** The lines of the trail that belong to a request: for machines, for people, and what vouches for them. */
@Component
class TrailPart {

    private static final Map<String, Action> ACTIONS =
            Arrays.stream(Action.values()).collect(Collectors.toMap(Action::word, Function.identity()));

    private final TrailReader reader;
    private final Checkpoints checkpoints;
    private final Labels labels;
    private final Formats formats;

    TrailPart(TrailReader reader, Checkpoints checkpoints, Labels labels, Formats formats) {
        this.reader = reader;
        this.checkpoints = checkpoints;
        this.labels = labels;
        this.formats = formats;
    }

    /** What was written: how many lines, from which to which, and the hash of the last. */
    record Range(long count, long first, long last, String hash) {

        static final Range NONE = new Range(0, 0, 0, "");

        Range and(TrailLine line) {
            return new Range(
                    count + 1,
                    count == 0 ? line.seq() : first,
                    line.seq(),
                    line.link().hash());
        }
    }

    /** One line of canonical JSON each, as {@code docs/audit/verify.py} reads them. Up to and with line {@code end}. */
    Range writeLines(CaseFile file, long end, Writer out) {
        Range[] range = {Range.NONE};
        reader.each(file.subjects(), line -> {
            if (line.seq() <= end) {
                append(out, TrailExport.json(line) + "\n");
                range[0] = range[0].and(line);
            }
        });
        return range[0];
    }

    /** The same for people. */
    void writeStory(CaseFile file, long end, Writer out) {
        reader.each(file.subjects(), line -> {
            if (line.seq() <= end) {
                append(out, told(line));
            }
        });
    }

    /** The number of the last line there is now. */
    long end() {
        return reader.newest(io.bursar.audit.TrailQuery.ALL, 1).lines().stream()
                .findFirst()
                .map(TrailLine::seq)
                .orElse(0L);
    }

    /** The first checkpoint over that line, signed now where none was; null where the trail cannot be signed. */
    @Nullable Checkpoint checkpoint(long seq) {
        return checkpoints.cover(seq).orElse(null);
    }

    String publicKey() {
        return checkpoints.publicKey();
    }

    private String told(TrailLine line) {
        Action known = ACTIONS.get(line.action());
        String what = known == null ? line.action() : labels.both("Action." + known.name());
        String behalf =
                line.actor().onBehalfOf() == null ? "" : " <- " + line.actor().onBehalfOf();
        String from = line.actor().address() == null ? "" : " @ " + line.actor().address();
        return "#%d  %s  %s%s%s%n    %s [%s]  %s %s%n    %s%n%n"
                .replace("%n", "\n")
                .formatted(
                        line.seq(),
                        formats.second(line.at()),
                        line.actor().name(),
                        behalf,
                        from,
                        what,
                        line.outcome(),
                        line.subject().type(),
                        line.subject().id(),
                        Redaction.of(line.payload()));
    }

    private static void append(Writer out, String text) {
        try {
            out.append(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
