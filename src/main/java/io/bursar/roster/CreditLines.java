package io.bursar.roster;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.balance.CreditReading;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.money.Money;

/** Credit ledgers as a page shows them; see {@link Amount}. */
record CreditLines(
        boolean seen,
        boolean readable,
        List<Line> lines,
        @Nullable String code,
        @Nullable Instant asOf) {

    /** One ledger; without an end it never expires. */
    record Line(
            @Nullable Instant expiresAt,
            Money available,
            @Nullable Money balance,
            @Nullable Money line) {

        static Line of(LedgerBalance ledger) {
            Instant end = ledger.ledger() instanceof Ledger.Credit credit ? credit.expiresAt() : null;
            return new Line(end, ledger.available(), ledger.balance(), ledger.line());
        }
    }

    static CreditLines of(CreditReading reading) {
        return switch (reading) {
            case CreditReading.Known known ->
                new CreditLines(
                        true, true, known.ledgers().stream().map(Line::of).toList(), null, known.asOf());
            case CreditReading.Unreadable refused ->
                new CreditLines(true, false, List.of(), refused.code(), refused.asOf());
            case CreditReading.NeverSeen _ -> new CreditLines(false, false, List.of(), null, null);
        };
    }
}
