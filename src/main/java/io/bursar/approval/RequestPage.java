package io.bursar.approval;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.identity.Person;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.InstructionSummary;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;
import io.bursar.rule.Route;
import io.bursar.web.Badge;

/** Everything the page of one request shows. */
record RequestPage(
        RequestOverview overview,
        Person maker,
        String contentHash,
        Master master,
        List<Row> rows,
        List<TrackEntry> track,
        List<StepLine> steps,
        Turn turn) {

    /** What the master can give as last seen, and what would be left after this request; null where unknown. */
    record Master(Seen now, @Nullable Money after) {}

    /** One instruction, the account as last seen (null when unknown), what was sent and answered. */
    record Row(
            InstructionSummary instruction,
            @Nullable Account account,
            Seen balance,
            @Nullable Money after,
            List<AttemptSummary> attempts) {

        /** The state as shown. */
        public Badge badge() {
            return States.of(instruction.state());
        }
    }

    /** Who did what when, oldest first; {@code key} is a message key, {@code note} may be empty. */
    record TrackEntry(
            Instant at,
            String key,
            @Nullable Person who,
            @Nullable Person onBehalfOf,
            String note) {}

    /** One step of the rule: how many are needed and have agreed; for the present one, whose turn it is (names). */
    record StepLine(int no, int needed, long agreed, boolean present, String awaited) {}

    /** What the person looking may do, and the rule that fired. */
    record Turn(
            Route route,
            boolean mayDecide,
            boolean mayRecall,
            boolean isMaker,
            @Nullable Person insteadOf,
            boolean blocked) {}

    /** The total in the words of Chinese bank forms. */
    public String words() {
        return ChineseAmount.of(overview.total());
    }
}
