package io.bursar.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.approval.Origin;
import io.bursar.identity.Person;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.EvidenceLine;
import io.bursar.instruction.EvidenceSource;
import io.bursar.instruction.Story;
import io.bursar.operations.StoryPage.Detail;
import io.bursar.operations.StoryPage.Entry;
import io.bursar.operations.StoryPage.RulingLine;
import io.bursar.ruling.RulingState;
import io.bursar.web.Formats;

/** One line after the other: asked for, agreed, sent, answered, looked for, ruled, ended. */
@Component
class Timeline {

    /** How the codes of rulings begin. */
    private static final String RULED = "RULED_";

    private final Words words;
    private final Formats formats;

    Timeline(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    List<Entry> of(Story story, @Nullable Origin origin, List<RulingLine> rulings) {
        List<Entry> entries = new ArrayList<>();
        if (origin != null) {
            asked(entries, origin);
        }
        story.attempts().forEach(attempt -> sent(entries, attempt));
        story.evidence().stream()
                // The rulings themselves tell it better.
                .filter(line -> line.source() != EvidenceSource.RULING || rulings.isEmpty())
                .forEach(line -> entries.add(evidence(line)));
        rulings.forEach(line -> ruled(entries, line));
        entries.sort(Comparator.comparing(Entry::at));
        ended(entries, story);
        return folded(entries);
    }

    /** What was found again and again in the same words stands there once, with how often and since when. */
    private List<Entry> folded(List<Entry> entries) {
        List<Entry> folded = new ArrayList<>();
        for (int from = 0; from < entries.size(); ) {
            Entry first = entries.get(from);
            int to = from + 1;
            while (to < entries.size() && first.saysTheSameAs(entries.get(to))) {
                to++;
            }
            folded.add(to - from == 1 ? first : again(first, entries.get(to - 1), to - from));
            from = to;
        }
        return List.copyOf(folded);
    }

    private Entry again(Entry first, Entry last, int times) {
        return new Entry(
                last.at(),
                first.key(),
                first.arguments(),
                first.who(),
                formats.word("operations.timeline.again", first.note(), times, formats.second(first.at())),
                first.details());
    }

    /** Where people ruled, the end is what came of it, whatever the clock says; else it stands in its time. */
    private void ended(List<Entry> entries, Story story) {
        var ending = story.instruction().ending();
        if (ending.at() == null) {
            return;
        }
        Entry end = new Entry(
                ending.at(),
                "InstructionState." + story.instruction().state(),
                List.of(),
                null,
                ending.code().isEmpty() ? "" : words.of(ending.code()),
                ending.code().isEmpty() ? List.of() : List.of(new Detail("operations.timeline.code", ending.code())));
        entries.add(end);
        if (!ending.code().startsWith(RULED)) {
            entries.sort(Comparator.comparing(Entry::at));
        }
    }

    private static void asked(List<Entry> entries, Origin origin) {
        entries.add(new Entry(
                origin.submittedAt(),
                "approval.track.submitted",
                List.of(),
                origin.maker().displayName(),
                origin.reason(),
                List.of()));
        for (Origin.Voted voted : origin.decisions()) {
            Person behalf = voted.insteadOf();
            List<Detail> details = new ArrayList<>();
            if (behalf != null) {
                details.add(new Detail("operations.timeline.insteadOf", behalf.displayName()));
            }
            details.add(new Detail("approval.request.hash", origin.contentHash()));
            entries.add(new Entry(
                    voted.at(),
                    "approval.track." + voted.verdict(),
                    List.of(),
                    voted.who().displayName(),
                    voted.note(),
                    details));
        }
    }

    private void sent(List<Entry> entries, AttemptSummary attempt) {
        String no = String.valueOf(attempt.no());
        entries.add(new Entry(
                attempt.sent().at(),
                "operations.timeline.sent",
                List.of(no),
                null,
                "",
                List.of(
                        new Detail(
                                "operations.timeline.operation", attempt.sent().operation()),
                        new Detail("approval.request.body", attempt.sent().body()))));
        AttemptSummary.Answer answer = attempt.answer();
        if (answer == null) {
            return;
        }
        List<Detail> details = new ArrayList<>();
        long millis = Duration.between(attempt.sent().at(), answer.at()).toMillis();
        details.add(new Detail("operations.timeline.took", millis + " ms"));
        add(details, "operations.timeline.http", answer.status());
        add(details, "operations.timeline.code", answer.code());
        add(details, "approval.request.huaweiId", answer.requestId());
        add(details, "approval.request.answer", answer.body());
        entries.add(
                new Entry(answer.at(), "AttemptOutcome." + answer.outcome(), List.of(), null, said(answer), details));
    }

    private String said(AttemptSummary.Answer answer) {
        String code = answer.code();
        return switch (answer.outcome()) {
            case LOST -> words.of(code == null ? "LOST" : code);
            case UNKNOWN, DUPLICATE -> code == null ? "" : words.ofUnclear(code);
            case ACCEPTED, REFUSED, BUSY, UNAUTHORISED, NOT_SENT -> code == null ? "" : words.of(code);
        };
    }

    private Entry evidence(EvidenceLine line) {
        List<Detail> details = new ArrayList<>();
        add(details, "operations.timeline.record", line.externalId());
        String note = switch (line.source()) {
            case RULING -> line.details();
            case UNREADABLE -> words.ofReading(line.details());
            case NOT_FOUND, AMBIGUOUS, CHANGE_RECORD, LISTING, LATE_ANSWER, ANSWER_TO_RESEND -> {
                // The machine's own note, always in English, stands below the sentence in the reader's language.
                add(details, "operations.timeline.note", line.details());
                yield words.about(line.source());
            }
        };
        return new Entry(line.at(), "EvidenceSource." + line.source(), List.of(), null, note, details);
    }

    private static void ruled(List<Entry> entries, RulingLine line) {
        var ruling = line.ruling();
        entries.add(new Entry(
                ruling.proposed().at(),
                "operations.timeline.proposed." + ruling.verdict(),
                List.of(),
                line.first(),
                ruling.proposed().note(),
                List.of(new Detail(
                        "operations.timeline.file",
                        ruling.file().name() + " · SHA-256 " + ruling.file().sha256()))));
        if (ruling.closed() != null && ruling.state() != RulingState.PROPOSED) {
            entries.add(new Entry(
                    ruling.closed().at(),
                    "operations.timeline.ruling." + ruling.state(),
                    List.of(),
                    Objects.requireNonNullElse(line.second(), ""),
                    ruling.closed().note(),
                    List.of()));
        }
    }

    private static void add(List<Detail> details, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            details.add(new Detail(key, value.toString()));
        }
    }
}
