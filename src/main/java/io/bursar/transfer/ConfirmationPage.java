package io.bursar.transfer;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.approval.Preview;
import io.bursar.approval.Seen;
import io.bursar.identity.Person;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;
import io.bursar.rule.Route;
import io.bursar.transfer.AllocationCheck.Checked;
import io.bursar.web.Formats;

/**
 * What the confirm page shows.
 *
 * @param route what it needs; null when it cannot be submitted, which {@code obstacle} explains
 * @param next the names of those who could decide first
 */
record ConfirmationPage(
        Account account,
        Money amount,
        Seen master,
        @Nullable Money masterAfter,
        Seen accountNow,
        @Nullable Money accountAfter,
        @Nullable Route route,
        String next,
        @Nullable String obstacle) {

    static ConfirmationPage of(Checked checked, Formats formats) {
        Preview preview = checked.preview();
        String next = preview instanceof Preview.Needs needs
                ? needs.next().stream().map(Person::displayName).collect(Collectors.joining("、"))
                : "";
        String obstacle = switch (preview) {
            case Preview.Needs _ -> null;
            case Preview.NoRule _ -> formats.word("approval.submit.NoRule");
            case Preview.NobodyCanDecide it -> formats.word("approval.submit.NobodyCanDecide", it.step());
        };
        return new ConfirmationPage(
                checked.account(),
                checked.amount(),
                Seen.of(checked.sides().master()),
                checked.sides().masterAfter(),
                Seen.of(checked.sides().accountNow()),
                checked.sides().accountAfter(),
                preview instanceof Preview.Needs needs ? needs.route() : null,
                next,
                obstacle);
    }

    /** The amount in the words of Chinese bank forms. */
    public String words() {
        return ChineseAmount.of(amount);
    }
}
