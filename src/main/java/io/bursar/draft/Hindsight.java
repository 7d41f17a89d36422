package io.bursar.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.bursar.balance.BalanceReading;
import io.bursar.bss.CustomerId;
import io.bursar.draft.Finding.Cell;
import io.bursar.instruction.InstructionKind;
import io.bursar.logbook.PastMoves;
import io.bursar.money.Money;

/**
 * What the past says of rows.
 *
 * @param twins instructions for the same account and amount
 * @param usual what accounts have usually seen of this kind
 */
record Hindsight(
        Map<PastMoves.Move, List<PastMoves.Twin>> twins,
        Map<CustomerId, PastMoves.Usual> usual,
        DraftSettings settings) {

    /** Another one for the same account and amount is still open. */
    static final String OPEN = "transfer.warn.open";

    /** The same was moved within the last days. */
    static final String RECENT = "transfer.warn.recent";

    /** The first of this kind for this account. */
    static final String FIRST = "transfer.warn.first";

    /** Far more than usual for this account. */
    static final String UNUSUAL = "transfer.warn.unusual";

    /** People do not usually work now. */
    static final String HOURS = "transfer.warn.hours";

    /** What is left falls below the threshold. */
    static final String LOW = "transfer.warn.low";

    CheckedRow look(CheckedRow row, InstructionKind kind, Facts facts) {
        if (!row.isValid()) {
            return row;
        }
        List<Finding> warnings = new ArrayList<>();
        for (PastMoves.Twin twin : twins.getOrDefault(new PastMoves.Move(row.accountId(), row.yuan()), List.of())) {
            String key = twin.isOpen() ? OPEN : RECENT;
            if (warnings.stream().noneMatch(it -> it.key().equals(key))) {
                warnings.add(Finding.of(Cell.ROW, key, twin.state(), twin.at()));
            }
        }
        PastMoves.Usual usual = usual().get(row.accountId());
        if (usual == null) {
            warnings.add(Finding.of(Cell.ROW, FIRST));
        } else if (row.yuan().amount().compareTo(usual.mean().amount().multiply(settings.unusualFactor())) > 0) {
            warnings.add(Finding.of(Cell.ROW, UNUSUAL, usual.mean()));
        }
        low(row, kind, facts, warnings);
        return row.warned(warnings);
    }

    private void low(CheckedRow row, InstructionKind kind, Facts facts, List<Finding> warnings) {
        BigDecimal floor = settings.accountFloor();
        if (kind == InstructionKind.RECLAIM_FUNDS
                && floor.signum() > 0
                && facts.purseOf(row.accountId()).cash() instanceof BalanceReading.Known known) {
            Money after = known.amount().minus(row.yuan());
            if (after.amount().compareTo(floor) < 0) {
                warnings.add(Finding.of(Cell.ROW, LOW, after));
            }
        }
    }
}
