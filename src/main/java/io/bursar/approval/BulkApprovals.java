package io.bursar.approval;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
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
            Money amount = agreed(each, note, approver);
            if (amount == null) {
                left.add(each.number());
            } else {
                approved++;
                total = total.plus(amount);
            }
        }
        return new Result(approved, total, left);
    }

    /** What was agreed to, or null when it was not. */
    private @Nullable Money agreed(Chosen chosen, String note, Person approver) {
        RequestOverview overview =
                file.find(chosen.number()).map(RequestFile.Contents::overview).orElse(null);
        if (overview == null || !book.inForce().allowsInBulk(overview.kinds(), overview.total())) {
            return null;
        }
        return decisions.decide(chosen.number(), Verdict.APPROVE, note, chosen.contentHash(), approver)
                        instanceof DecisionOutcome.Decided
                ? overview.total()
                : null;
    }
}
