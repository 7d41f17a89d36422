package io.bursar.balance;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.LedgerBalance;
import io.bursar.money.Money;

/** One reading as it is stored: an amount, or credit ledgers, or the code of the refusal. */
record Snapshot(
        @Nullable Money amount,
        @Nullable List<LedgerBalance> credit,
        @Nullable String code,
        Instant asOf) {

    static Snapshot cash(Money amount, Instant asOf) {
        return new Snapshot(amount, null, null, asOf);
    }

    static Snapshot credit(List<LedgerBalance> ledgers, Instant asOf) {
        return new Snapshot(null, List.copyOf(ledgers), null, asOf);
    }

    static Snapshot unreadable(String code, Instant asOf) {
        return new Snapshot(null, null, code, asOf);
    }

    boolean tellsTheSameAs(Snapshot other) {
        return equals(new Snapshot(other.amount, other.credit, other.code, asOf));
    }

    BalanceReading asBalance() {
        if (amount != null) {
            return new BalanceReading.Known(amount, asOf);
        }
        return code == null ? new BalanceReading.NeverSeen() : new BalanceReading.Unreadable(code, asOf);
    }

    CreditReading asCredit() {
        if (credit != null) {
            return new CreditReading.Known(credit, asOf);
        }
        return code == null ? new CreditReading.NeverSeen() : new CreditReading.Unreadable(code, asOf);
    }
}
