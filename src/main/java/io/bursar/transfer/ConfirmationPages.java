package io.bursar.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.approval.Preview;
import io.bursar.approval.Requests;
import io.bursar.approval.Seen;
import io.bursar.balance.BalanceReading;
import io.bursar.draft.Checked;
import io.bursar.draft.CheckedRow;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.Source;
import io.bursar.draft.Words;
import io.bursar.draftfile.Attachments;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.transfer.ConfirmationPage.Asking;
import io.bursar.transfer.ConfirmationPage.Change;
import io.bursar.transfer.ConfirmationPage.Line;
import io.bursar.web.Joined;
import io.bursar.web.Paging;

/** Puts the confirm page together; for a draft that is ready. */
@Component
class ConfirmationPages {

    private static final int SIZE = 50;

    private final DraftCheck check;
    private final Requests requests;
    private final Words words;
    private final Attachments attachments;

    ConfirmationPages(DraftCheck check, Requests requests, Words words, Attachments attachments) {
        this.attachments = attachments;
        this.check = check;
        this.requests = requests;
        this.words = words;
    }

    ConfirmationPage of(Checked checked, Person maker, @Nullable String page) {
        List<CheckedRow> counting = checked.counting();
        Paging paging = Paging.of(page, SIZE, counting.size());
        return new ConfirmationPage(
                checked.draft(),
                Summary.of(checked),
                asking(checked, maker),
                changes(checked),
                counting.stream()
                        .skip(paging.offset())
                        .limit(SIZE)
                        .map(row -> line(row, checked))
                        .toList(),
                paging,
                words.of(checked.cautions()),
                attachments.of(checked.draft().id()));
    }

    private Asking asking(Checked checked, Person maker) {
        boolean again = check.asksForTheTotalAgain(checked);
        boolean twin = checked.hasOpenTwin();
        return switch (requests.preview(checked.request(), maker)) {
            case Preview.Needs it ->
                new Asking(
                        it.route(),
                        it.next().stream().map(Person::displayName).collect(Joined.words()),
                        null,
                        again,
                        twin);
            case Preview.NoRule _ -> new Asking(null, "", words.text("approval.submit.NoRule"), again, twin);
            case Preview.NobodyCanDecide it ->
                new Asking(null, "", words.text("approval.submit.NobodyCanDecide", it.step()), again, twin);
        };
    }

    private List<Change> changes(Checked checked) {
        InstructionKind kind = checked.draft().kind();
        List<Change> changes = new ArrayList<>();
        checked.sums(Source.OfLedger.class).forEach((source, sum) -> {
            // What is taken back from any credit ledger of an account: which ledger of the master it goes to is not
            // told.
            BalanceReading now = checked.facts().master().of(source.ledger());
            boolean known =
                    kind == InstructionKind.ALLOCATE_FUNDS || source.ledger() instanceof io.bursar.bss.Ledger.Cash;
            if (known) {
                changes.add(new Change(
                        words.text("transfer.confirm.master", words.ledger(source.ledger())),
                        Seen.of(now),
                        after(now, sum, kind == InstructionKind.RECLAIM_FUNDS)));
            }
        });
        checked.sums(Source.OfCoupon.class).forEach((source, sum) -> {
            BalanceReading now = new BalanceReading.Known(
                    source.coupon().balance(), checked.facts().now());
            changes.add(new Change(words.coupon(source.coupon()), Seen.of(now), after(now, sum, false)));
        });
        return changes;
    }

    private Line line(CheckedRow row, Checked checked) {
        Account account = Objects.requireNonNull(row.account());
        Source source = Objects.requireNonNull(row.source());
        BalanceReading now = switch (source) {
            case Source.OfLedger it -> checked.facts().purseOf(account.id()).of(it.ledger());
            case Source.OfSubCoupon it ->
                new BalanceReading.Known(it.coupon().balance(), checked.facts().now());
            case Source.OfCoupon _ -> new BalanceReading.NeverSeen();
        };
        return new Line(
                row.row().no(),
                account.title(),
                account.id().value(),
                words.source(source),
                row.onward() == null ? "" : row.onward().title(),
                row.yuan(),
                Seen.of(now),
                after(now, row.yuan(), checked.draft().kind() == InstructionKind.ALLOCATE_FUNDS),
                words.of(row.warnings()));
    }

    private static @Nullable Money after(BalanceReading now, Money amount, boolean more) {
        if (!(now instanceof BalanceReading.Known known)) {
            return null;
        }
        return more ? known.amount().plus(amount) : known.amount().minus(amount);
    }
}
