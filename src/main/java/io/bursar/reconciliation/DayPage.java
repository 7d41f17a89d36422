package io.bursar.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.approval.RequestNumber;
import io.bursar.bss.ChangeRecord.Direction;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;
import io.bursar.web.Badge;
import io.bursar.web.Paging;
import io.bursar.web.Tone;

/** The report of one day. {@code mayExplain}: whether the person looking may explain and sign off. */
record DayPage(DayOverview overview, List<Row> rows, Paging paging, boolean mayExplain) {

    /** One line of it. */
    record Row(
            UUID id,
            ComparisonFinding finding,
            Money amount,
            @Nullable Booked posting,
            @Nullable Ours ours,
            @Nullable Explained explained) {

        public Badge badge() {
            Tone tone = switch (finding) {
                case MATCHED -> Tone.GOOD;
                case ALARM, TWICE, MISSING -> Tone.BAD;
                case FITS_OPEN, STILL_OPEN, OUTSIDE -> Tone.ATTENTION;
            };
            return Badge.of(tone, finding);
        }
    }

    /** Huawei's side. */
    record Booked(
            Posting.Book book,
            String id,
            Instant at,
            String tradeId,
            Direction direction,
            @Nullable String detail,
            @Nullable String name) {}

    /** Our side, as it was when the run was made. */
    record Ours(
            InstructionId id,
            InstructionKind kind,
            InstructionState state,
            String transId,
            @Nullable Instant sentAt,
            @Nullable RequestNumber request,
            @Nullable Account account) {}

    /**
     * What people say about it.
     *
     * @param own whether the person looking gave the explanation
     * @param signedBy who signed it off; null while nobody has
     */
    record Explained(
            String note,
            String by,
            Instant at,
            boolean own,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}
}
