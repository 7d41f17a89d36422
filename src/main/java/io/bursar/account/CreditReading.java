package io.bursar.account;

import java.time.Instant;
import java.util.List;

import io.bursar.bss.LedgerBalance;

/** What we know of an owner's credit ledgers. An empty list is known: there is no credit. */
public sealed interface CreditReading {

    /** The ledgers, and when Huawei told them. */
    record Known(List<LedgerBalance> ledgers, Instant asOf) implements CreditReading {}

    /** Huawei refused to tell, with that code, at that time. */
    record Unreadable(String code, Instant asOf) implements CreditReading {}

    /** Huawei has not told yet. */
    record NeverSeen() implements CreditReading {}
}
