package io.bursar.transfer;

import java.util.ArrayList;
import java.util.List;

import io.bursar.balance.BalanceReading;
import io.bursar.draft.Checked;
import io.bursar.draft.CheckedRow;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftRow;
import io.bursar.draft.Facts;
import io.bursar.draft.Source;
import io.bursar.draft.Typed;
import io.bursar.instruction.InstructionKind;

/** What can be done with all rows at once. */
final class RowActions {

    private RowActions() {}

    /** Goes on without the rows that cannot be submitted; they stay in the draft and are said on every later page. */
    static Draft leaveOutInTheWay(Checked checked) {
        Draft draft = checked.draft();
        return draft.with(
                draft.reason(),
                checked.rows().stream()
                        .map(row -> row.isInTheWay() ? row.row().leftOut(true) : row.row())
                        .toList());
    }

    /** Leaves nothing out. */
    static Draft putBack(Draft draft) {
        return draft.with(
                draft.reason(),
                draft.rows().stream().map(row -> row.leftOut(false)).toList());
    }

    /** Where more is asked back than can be taken: what can be taken. A row of which nothing can be is left out. */
    static Draft capped(Checked checked) {
        Draft draft = checked.draft();
        List<DraftRow> rows = new ArrayList<>();
        for (CheckedRow row : checked.rows()) {
            rows.add(draft.kind() == InstructionKind.RECLAIM_FUNDS ? capped(row, checked.facts()) : row.row());
        }
        return draft.with(draft.reason(), rows);
    }

    private static DraftRow capped(CheckedRow row, Facts facts) {
        if (row.account() == null
                || row.amount() == null
                || !(row.source() instanceof Source.OfLedger source)
                || !(facts.purseOf(row.accountId()).of(source.ledger()) instanceof BalanceReading.Known known)
                || !row.yuan().isMoreThan(known.amount())) {
            return row.row();
        }
        Typed typed = row.row().typed();
        return known.amount().isPositive()
                ? row.row().typedAs(typed.withAmount(known.amount().digits()))
                : row.row().leftOut(true);
    }
}
