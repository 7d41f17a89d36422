package io.bursar.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.identity.Person;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;
import io.bursar.rule.Route;
import io.bursar.web.Badge;

/** Everything the page of one request shows. */
record RequestPage(
        RequestOverview overview,
        Facts facts,
        List<Pot> pots,
        RowsPage rows,
        @Nullable RowPage single,
        List<TrackEntry> track,
        List<StepLine> steps,
        Turn turn) {

    /** For so long after the end figures from before it are expected to change any moment. */
    static final Duration RECOUNT = Duration.ofMinutes(2);

    /** Who asked, on which content, until when people may agree (null: for ever); and when the page was made. */
    record Facts(Person maker, String contentHash, @Nullable Instant expiresAt, Instant at) {}

    /**
     * What the master can give from cash, a credit ledger or a coupon that the request concerns.
     *
     * @param labelKey message key of which money
     * @param detail when the credit expires (a day in Beijing), or the coupon's id; empty for cash
     * @param before as known when the request was submitted
     * @param after what would be left after this request; null where unknown or already decided
     */
    record Pot(
            String labelKey,
            String detail,
            Seen before,
            Seen now,
            @Nullable Money after) {

        /** Whether it is another amount now than at submission. */
        public boolean changed() {
            return before.differsFrom(now);
        }
    }

    /**
     * Who did what when, oldest first.
     *
     * @param key message key of what was done
     * @param who the name, with whose right where it was another's, or the word for Bursar itself
     * @param fact what Bursar adds to it, in the reader's language; may be empty
     * @param note what the person wrote; may be empty
     */
    record TrackEntry(Instant at, String key, String who, String fact, String note) {

        TrackEntry(Instant at, String key, String who, String note) {
            this(at, key, who, "", note);
        }
    }

    /**
     * One step of the rule.
     *
     * @param said what people said, in order; not all of it need be agreement
     * @param awaited names of those whose turn it is, empty unless this is the present step
     */
    record StepLine(int no, Agreement agreement, List<TrackEntry> said, boolean present, String awaited) {}

    /** How many have to agree, and how many have. */
    record Agreement(int needed, long agreed) {}

    /**
     * What the person looking may do, and the rule that fired.
     *
     * @param unblockers names of those who could give somebody the right, when too few are left who could decide; else
     *     null
     * @param decidesFrom when it is his turn but his right is too new: from when on he may; else null
     */
    record Turn(
            Route route,
            boolean mayDecide,
            boolean mayRecall,
            boolean mayStop,
            boolean isMaker,
            @Nullable Person insteadOf,
            @Nullable Instant decidesFrom,
            @Nullable String unblockers) {

        /** Whether too few are left who could decide. */
        public boolean blocked() {
            return unblockers != null;
        }
    }

    /** The total in the words of Chinese bank forms. */
    public String words() {
        return ChineseAmount.of(overview.total());
    }

    /** The state as shown: blocked requests are still in approval, but say so. */
    public Badge badge() {
        return turn.blocked() ? States.of(RequestState.BLOCKED) : overview.badge();
    }

    /** What ended the asking before anything was released; null while it is open, and after it was released. */
    public @Nullable TrackEntry ending() {
        return switch (overview.state()) {
            case REJECTED, RETURNED, RECALLED, EXPIRED -> track.getLast();
            case IN_APPROVAL, BLOCKED, APPROVED, EXECUTING, SUCCEEDED, PARTLY_DONE, FAILED, UNKNOWN, CANCELLED -> null;
        };
    }

    /** Whether a table says how pots and accounts will stand afterwards, or that this is not certain yet. */
    public boolean showsAfter() {
        return overview.state().isOpen() ? pots.stream().anyMatch(pot -> pot.after() != null) : isUnderWay();
    }

    /** Agreed to, and not all of it is done. */
    public boolean isUnderWay() {
        return released() && !overview.state().isFinal();
    }

    /** Those that hold another amount now than at submission, where this request draws on them. */
    public List<Pot> changedPots() {
        return pots.stream().filter(pot -> pot.after() != null && pot.changed()).toList();
    }

    /** Whether what can be moved differs from what it was at submission. */
    public boolean changedSinceSubmission() {
        return overview.state().isOpen() && (!changedPots().isEmpty() || rows.changedAccounts() > 0);
    }

    /** Whether figures are shown from before the end a moment ago: they are being read again. */
    public boolean recounts() {
        Instant ended = rows.lastMoved();
        return overview.state().isFinal()
                && ended != null
                && ended.isAfter(facts.at().minus(RECOUNT))
                && (pots.stream().anyMatch(pot -> pot.now().isBefore(ended)) || rows.tellsOfBeforeMoving());
    }

    /** Whether rows are on their way or may go on their way. */
    public boolean released() {
        return switch (overview.state()) {
            case IN_APPROVAL, BLOCKED, REJECTED, RETURNED, RECALLED, EXPIRED -> false;
            case APPROVED, EXECUTING, SUCCEEDED, PARTLY_DONE, FAILED, UNKNOWN, CANCELLED -> true;
        };
    }
}
