package io.bursar.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.bursar.balance.BalanceReading;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.draft.Finding.Cell;
import io.bursar.instruction.InstructionKind;
import io.bursar.logbook.PastMoves;
import io.bursar.money.Money;

/**
 * What the past says of rows.
 *
 * @param twins instructions for the same account and amount
 * @param usual what accounts have usually seen of this kind
 * @param perDay yuan that accounts have paid on an average day of late; absent where nothing is known
 */
record Hindsight(
        Map<PastMoves.Move, List<PastMoves.Twin>> twins,
        Map<CustomerId, PastMoves.Usual> usual,
        Map<CustomerId, BigDecimal> perDay,
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

    /** What is left does not last long at the pace of the last days. */
    static final String RUNWAY = "transfer.warn.runway";

    CheckedRow look(CheckedRow row, InstructionKind kind, Facts facts) {
        if (!row.isValid()) {
            return row;
        }
        List<Finding> warnings = new ArrayList<>(of(new PastMoves.Move(row.accountId(), row.yuan())));
        if (kind == InstructionKind.RECLAIM_FUNDS
                && row.source() instanceof Source.OfLedger(Ledger.Cash _)
                && facts.purseOf(row.accountId()).cash() instanceof BalanceReading.Known known) {
            left(row.accountId(), known.amount().minus(row.yuan()), warnings);
        }
        return row.warned(warnings);
    }

    /** The same of the account that it is given on to, beside what was found before. */
    CheckedRow lookOnward(CheckedRow row) {
        if (!row.isValid() || row.onward() == null) {
            return row;
        }
        List<Finding> warnings = new ArrayList<>(row.warnings());
        of(new PastMoves.Move(row.onward().id(), row.yuan()))
                .forEach(it -> warnings.add(Finding.of(Cell.ROW, "transfer.warn.onward", it)));
        return row.warned(warnings);
    }

    private List<Finding> of(PastMoves.Move move) {
        List<Finding> warnings = new ArrayList<>();
        for (PastMoves.Twin twin : twins.getOrDefault(move, List.of())) {
            String key = twin.isOpen() ? OPEN : RECENT;
            if (warnings.stream().noneMatch(it -> it.key().equals(key))) {
                warnings.add(Finding.of(Cell.ROW, key, twin.state(), twin.at()));
            }
        }
        PastMoves.Usual usual = usual().get(move.account());
        if (usual == null) {
            warnings.add(Finding.of(Cell.ROW, FIRST));
        } else if (move.amount().amount().compareTo(usual.mean().amount().multiply(settings.unusualFactor())) > 0) {
            warnings.add(Finding.of(Cell.ROW, UNUSUAL, usual.mean()));
        }
        return warnings;
    }

    private void left(CustomerId account, Money after, List<Finding> warnings) {
        if (after.amount().compareTo(settings.accountFloor()) < 0) {
            warnings.add(Finding.of(Cell.ROW, LOW, after));
        }
        BigDecimal pace = perDay.get(account);
        if (pace == null || after.isNegative()) {
            return;
        }
        BigDecimal days = after.amount().divide(pace, 0, RoundingMode.DOWN);
        if (days.compareTo(BigDecimal.valueOf(settings.accountRunway())) < 0) {
            warnings.add(Finding.of(Cell.ROW, RUNWAY, days.intValueExact(), settings.accountRunway()));
        }
    }
}
