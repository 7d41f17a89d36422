package io.bursar.balance;

import java.time.Instant;
import java.util.List;

import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.money.Money;

/** What we know of an owner's credit ledgers. An empty list is known: there is no credit. */
public sealed interface CreditReading {

    /** The ledgers, and when Huawei told them. */
    record Known(List<LedgerBalance> ledgers, Instant asOf) implements CreditReading {}

    /** Huawei refused to tell, with that code, at that time. */
    record Unreadable(String code, Instant asOf) implements CreditReading {}

    /** Huawei has not told yet. */
    record NeverSeen() implements CreditReading {}

    /** What is known of that ledger alone; one that is not among those known holds nothing. */
    default BalanceReading of(Ledger ledger) {
        return switch (this) {
            case Known known ->
                new BalanceReading.Known(
                        known.ledgers().stream()
                                .filter(it -> it.ledger().equals(ledger))
                                .map(LedgerBalance::available)
                                .findFirst()
                                .orElseGet(Money::zero),
                        known.asOf());
            case Unreadable it -> new BalanceReading.Unreadable(it.code(), it.asOf());
            case NeverSeen _ -> new BalanceReading.NeverSeen();
        };
    }
}
