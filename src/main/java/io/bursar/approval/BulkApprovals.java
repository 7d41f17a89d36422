package io.bursar.approval;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.identity.Person;
import io.bursar.money.Money;
import io.bursar.rule.RuleBook;

/** Agrees to several requests at once, each in a transaction of its own. There is no way to reject several. */
@Component
class BulkApprovals {

    private final Decisions decisions;
    private final RequestFile file;
    private final RuleBook book;

    BulkApprovals(Decisions decisions, RequestFile file, RuleBook book) {
        this.decisions = decisions;
        this.file = file;
        this.book = book;
    }

    /** One request and the content that the approver saw. */
    record Chosen(RequestNumber number, String contentHash) {}

    /** What became of it: their total, and those that were not agreed to. */
    record Result(int approved, Money total, List<RequestNumber> left) {}

    Result approve(List<Chosen> chosen, String note, Person approver) {
        int approved = 0;
        Money total = Money.zero();
        List<RequestNumber> left = new ArrayList<>();
        for (Chosen each : chosen) {
            RequestOverview overview =
                    file.find(each.number()).map(RequestFile.Contents::overview).orElse(null);
            boolean allowed = overview != null && book.inForce().allowsInBulk(overview.kind(), overview.total());
            if (allowed
                    && decisions.decide(each.number(), Verdict.APPROVE, note, each.contentHash(), approver)
                            instanceof DecisionOutcome.Decided) {
                approved++;
                total = total.plus(overview.total());
            } else {
                left.add(each.number());
            }
        }
        return new Result(approved, total, left);
    }
}
