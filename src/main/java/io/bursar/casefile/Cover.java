package io.bursar.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestOverview;
import io.bursar.approval.RequestRecord;
import io.bursar.checkpoint.Checkpoint;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.EvidenceRecord;
import io.bursar.instruction.EvidenceSource;
import io.bursar.instruction.InstructionRecord;
import io.bursar.instruction.InstructionState;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;
import io.bursar.paper.Paper;
import io.bursar.paper.PaperSize;
import io.bursar.ruling.RulingVerdict;
import io.bursar.web.Formats;
import io.bursar.web.Labels;

/** The first pages of a case file. */
@Component
class Cover {

    private final Labels labels;
    private final Formats formats;
    private final People people;

    Cover(Labels labels, Formats formats, People people) {
        this.labels = labels;
        this.formats = formats;
        this.people = people;
    }

    /**
     * Writes the cover as PDF; the stream stays open.
     *
     * @param digests SHA-256 of the other files, by name
     */
    void write(CaseFile file, Seals seals, Map<String, String> digests, OutputStream target) throws IOException {
        RequestOverview overview = file.request().overview();
        String title = labels.chinese("casefile.title") + " " + overview.number();
        try (Paper paper = new Paper(PaperSize.A4_UPRIGHT, title, overview.submittedAt())) {
            Flow flow = new Flow(paper);
            flow.title(title, labels.english("casefile.title") + " · " + labels.chinese("web.brand"));
            facts(flow, file.request());
            decisions(flow, file.request());
            rows(flow, file);
            evidence(flow, file);
            proof(flow, seals);
            flow.heading(labels.both("casefile.files"));
            digests.forEach(flow::fact);
            flow.number((page, pages) -> labels.chinese("voucher.page", page, pages));
            paper.writeTo(target);
        }
    }

    private void facts(Flow flow, RequestRecord request) {
        RequestOverview it = request.overview();
        flow.heading(labels.both("casefile.facts"));
        flow.fact(labels.both("voucher.request"), it.number().value());
        flow.fact(labels.both("voucher.kind"), labels.both(it.kindKey()));
        flow.fact(labels.both("casefile.amount"), formats.money(it.total()) + "  " + words(it.total()));
        flow.fact(labels.both("voucher.count"), formats.number(it.rows().all()));
        flow.fact(labels.both("voucher.purpose"), it.reason());
        flow.fact(labels.both("voucher.made"), name(it.maker()) + "  " + formats.second(it.submittedAt()));
        flow.fact(labels.both("voucher.state"), labels.both("RequestState." + it.state()));
    }

    private void decisions(Flow flow, RequestRecord request) {
        flow.heading(labels.both("casefile.decisions"));
        if (request.decisions().isEmpty()) {
            flow.say(labels.both("casefile.none"));
        }
        for (RequestRecord.DecisionRecord it : request.decisions()) {
            String behalf = it.onBehalfOf() == null
                    ? ""
                    : "（" + labels.chinese("approval.request.behalf", name(it.onBehalfOf())) + "）";
            flow.fact(
                    labels.chinese("approval.request.step", it.step()) + " "
                            + labels.both("approval.track." + it.verdict()),
                    name(it.approver()) + behalf + "  " + formats.second(it.at())
                            + (it.note().isEmpty() ? "" : "\n" + it.note()) + "\n" + labels.both("casefile.onContent")
                            + " " + it.contentHash());
        }
        RequestRecord.ClosingRecord closing = request.closing();
        if (closing != null) {
            flow.fact(
                    labels.both("casefile.closing"),
                    labels.both("RequestState." + closing.how()) + "  " + formats.second(closing.at()) + "  "
                            + name(closing.by()));
        }
    }

    private void rows(Flow flow, CaseFile file) {
        flow.heading(labels.both("casefile.rows"));
        Map<InstructionState, Integer> counts = new EnumMap<>(InstructionState.class);
        Map<InstructionState, Money> sums = new EnumMap<>(InstructionState.class);
        for (InstructionRecord row : file.rows()) {
            counts.merge(row.summary().state(), 1, Integer::sum);
            sums.merge(row.summary().state(), row.summary().what().amount(), Money::plus);
        }
        counts.forEach((state, count) -> flow.fact(
                labels.both("InstructionState." + state),
                labels.both("approval.request.count", count) + "  "
                        + formats.money(sums.getOrDefault(state, Money.zero()))));
        flow.fact(
                labels.both("casefile.attempts"), formats.number(file.attempts().size()));
    }

    private void evidence(Flow flow, CaseFile file) {
        if (file.evidence().isEmpty()) {
            return;
        }
        flow.heading(labels.both("casefile.evidence"));
        file.evidence()
                .forEach(it -> flow.fact(
                        labels.both("EvidenceSource." + it.source()),
                        formats.second(it.at()) + "  " + it.instruction() + "\n" + Redaction.of(said(it))));
    }

    /** What a ruling found comes before its grounds. */
    private String said(EvidenceRecord evidence) {
        for (RulingVerdict verdict : RulingVerdict.values()) {
            if (evidence.source().equals(EvidenceSource.RULING.name())
                    && evidence.details().startsWith(verdict + ": ")) {
                return labels.both("RulingVerdict." + verdict)
                        + "\n"
                        + evidence.details().substring(verdict.name().length() + 2);
            }
        }
        return evidence.details();
    }

    private void proof(Flow flow, Seals seals) {
        flow.heading(labels.both("casefile.proof"));
        flow.fact(labels.both("voucher.hash"), orNone(seals.voucher()));
        flow.fact(
                labels.both("casefile.lines"),
                formats.number(seals.range().count()) + "  (#"
                        + formats.number(seals.range().first()) + " – #"
                        + formats.number(seals.range().last()) + ")");
        flow.fact(labels.both("casefile.lastHash"), orNone(seals.range().hash()));
        Checkpoint checkpoint = seals.checkpoint();
        flow.fact(
                labels.both("casefile.checkpoint"),
                checkpoint == null
                        ? labels.both("casefile.none")
                        : "#" + formats.number(checkpoint.size()) + "  " + checkpoint.root());
    }

    private String orNone(@Nullable String text) {
        return text == null || text.isEmpty() ? labels.both("casefile.none") : text;
    }

    private static String words(Money money) {
        return money.isPositive() && !money.isMoreThan(ChineseAmount.LARGEST) ? ChineseAmount.of(money) : "";
    }

    private String name(@Nullable UserId id) {
        return id == null ? "" : people.find(id).map(Person::displayName).orElse(id.toString());
    }
}
