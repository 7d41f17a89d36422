package io.bursar.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.approval.Seen;
import io.bursar.draft.Draft;
import io.bursar.draft.Nouns;
import io.bursar.draftfile.Attachments;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;
import io.bursar.rule.Route;
import io.bursar.web.Paging;

/**
 * What the confirm page shows.
 *
 * @param changes balances before and after
 * @param lines the rows of this page
 * @param cautions of the whole, in words
 * @param attachments what is put beside it so far
 */
record ConfirmationPage(
        Draft draft,
        Summary summary,
        Asking asking,
        List<Change> changes,
        List<Line> lines,
        Paging paging,
        List<String> cautions,
        List<Attachments.Line> attachments) {

    /** A balance as last seen and what it would be; {@code after} is null where the present one is not known. */
    record Change(String label, Seen now, @Nullable Money after) {}

    /** A row that would be submitted; {@code onward}: to whom it is given on, empty where it stays. */
    record Line(
            int no,
            String account,
            String accountId,
            String source,
            String onward,
            Money amount,
            Seen now,
            @Nullable Money after,
            List<String> warnings) {

        /** In the words of Chinese bank forms. */
        public String words() {
            return ChineseAmount.of(amount);
        }
    }

    /**
     * What the submission needs.
     *
     * @param route the rules that fire; null when it cannot be submitted, which {@code obstacle} explains
     * @param next the names of those who could decide first
     * @param totalAgain the total has to be typed once more
     * @param twinReason why although another one is open has to be said
     */
    record Asking(
            @Nullable Route route, String next, @Nullable String obstacle, boolean totalAgain, boolean twinReason) {}

    public InstructionKind kind() {
        return draft.kind();
    }

    public String noun() {
        return Nouns.of(draft.kind());
    }

    /** Whether another file can be put beside it. */
    public boolean hasRoomForFiles() {
        return attachments.size() < Attachments.MOST;
    }

    /** Whether a row here is given on. */
    public boolean givesOn() {
        return lines.stream().anyMatch(line -> !line.onward().isEmpty());
    }

    /** The total in the words of Chinese bank forms. */
    public String words() {
        return ChineseAmount.of(summary.total());
    }
}
