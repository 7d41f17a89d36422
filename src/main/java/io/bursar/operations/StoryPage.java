package io.bursar.operations;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.approval.Origin;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.Story;
import io.bursar.ruling.RulingSummary;
import io.bursar.ruling.RulingVerdict;
import io.bursar.web.Badge;

/** Everything the page of one instruction shows. */
record StoryPage(
        Story story,
        @Nullable Account account,
        @Nullable Origin origin,
        List<Entry> timeline,
        List<RulingLine> rulings,
        Turn turn) {

    /** Something that happened; {@code key} is a message key, arguments and note may be empty. */
    record Entry(
            Instant at,
            String key,
            List<String> arguments,
            @Nullable String who,
            String note,
            List<Detail> details) {

        /** Whether the machine notes the same at another time. */
        boolean saysTheSameAs(Entry later) {
            return who == null
                    && !note.isEmpty()
                    && new Entry(later.at, key, arguments, null, note, details).equals(later);
        }
    }

    /** A fact of an entry; {@code key} is a message key. */
    record Detail(String key, String value) {}

    /** A ruling with the names of who spoke; {@code second} is null while a second person is awaited. */
    record RulingLine(
            RulingSummary ruling, String first, @Nullable String second, boolean own) {

        public Badge badge() {
            return Words.badge(ruling.state());
        }
    }

    /** What the person looking may do. */
    record Turn(boolean mayCheck, boolean mayPropose, boolean isMaker, boolean waiting) {}

    /** The state as shown. */
    public Badge badge() {
        return Words.badge(story.instruction().state());
    }

    public InstructionState state() {
        return story.instruction().state();
    }

    /** What can be proposed. */
    public List<RulingVerdict> verdicts() {
        return story.repeatable()
                ? List.of(RulingVerdict.values())
                : List.of(RulingVerdict.HAPPENED, RulingVerdict.DID_NOT_HAPPEN);
    }
}
