package io.bursar.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;
import io.bursar.rule.RulesPage.BulkLine;
import io.bursar.rule.RulesPage.Changed;
import io.bursar.rule.RulesPage.ChangedLimit;
import io.bursar.rule.RulesPage.Difference;
import io.bursar.rule.RulesPage.Proposal;

/** Puts the rules' pages together. */
@Component
class RulesPages {

    private static final int HISTORY = 50;

    private final RuleBook book;
    private final EditionHistory history;
    private final Drafts drafts;
    private final RuleWords words;
    private final Gaps gaps;

    RulesPages(RuleBook book, EditionHistory history, Drafts drafts, RuleWords words, Gaps gaps) {
        this.book = book;
        this.history = history;
        this.drafts = drafts;
        this.words = words;
        this.gaps = gaps;
    }

    @Transactional(readOnly = true)
    public RulesPage page(Person looking) {
        Edition edition = book.inForce();
        return new RulesPage(
                edition.no(),
                words.lines(edition.rules()),
                gaps.in(edition.rules()),
                bulk(edition.bulk()),
                book.proposed()
                        .map(proposed -> proposal(edition, proposed, looking))
                        .orElse(null),
                history.newest(HISTORY),
                drafts.of(looking).isPresent());
    }

    /** What the draft would change of the edition in force. */
    @Transactional(readOnly = true)
    public Difference difference(Draft draft) {
        return difference(book.inForce(), new Edition(0, draft.rules(), draft.bulk()));
    }

    /** Who proposed an edition that exists, and what became of it. */
    @Transactional(readOnly = true)
    public EditionHistory.Entry entry(int no) {
        return history.find(no).orElseThrow();
    }

    List<RuleWords.Line> lines(List<Rule> rules) {
        return words.lines(rules);
    }

    /** What those rules leave open. */
    Gaps.Found gaps(List<Rule> rules) {
        return gaps.in(rules);
    }

    List<BulkLine> bulk(Map<InstructionKind, BigDecimal> limits) {
        return Arrays.stream(InstructionKind.values())
                .map(kind -> new BulkLine(words.kind(kind), words.limit(limits.get(kind))))
                .toList();
    }

    private Proposal proposal(Edition inForce, Edition proposed, Person looking) {
        EditionHistory.Entry entry = history.find(proposed.no()).orElseThrow();
        return new Proposal(
                entry,
                difference(inForce, proposed),
                gaps.in(proposed.rules()),
                looking.id().equals(entry.proposerId()));
    }

    private Difference difference(Edition before, Edition after) {
        Comparison comparison = Comparison.of(before, after);
        return new Difference(
                comparison.rules().stream()
                        .map(change -> new Changed(words.lineOrNull(change.before()), words.lineOrNull(change.after())))
                        .toList(),
                comparison.limits().stream()
                        .map(limit -> new ChangedLimit(
                                words.kind(limit.kind()), words.limit(limit.before()), words.limit(limit.after())))
                        .toList());
    }
}
