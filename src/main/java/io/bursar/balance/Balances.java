package io.bursar.balance;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.bursar.bss.CustomerId;

/**
 * Amounts as last seen, and on demand fresh ones.
 *
 * <p>The plain methods read our own record and never call Huawei. The fresh ones ask Huawei unless it was asked within
 * {@code bursar.account.cache}, wait no longer than {@code bursar.account.time-limit} and keep what they were told;
 * when no answer came in time they return what was last seen: the reading's {@code asOf} tells.
 */
public interface Balances {

    /** What the master can give from cash (multi-account.md 3). */
    BalanceReading masterCash();

    /** What the master can give from each credit ledger. */
    CreditReading masterCredit();

    /** What can be taken back from that account's cash (multi-account.md 5). */
    BalanceReading reclaimableCash(CustomerId account);

    /** What can be taken back from each of that account's credit ledgers. */
    CreditReading reclaimableCredit(CustomerId account);

    /** {@link #masterCash()}, asked now. */
    BalanceReading freshMasterCash();

    /** {@link #masterCredit()}, asked now. */
    CreditReading freshMasterCredit();

    /** {@link #reclaimableCash(CustomerId)}, asked now. */
    BalanceReading freshReclaimableCash(CustomerId account);

    /** {@link #reclaimableCredit(CustomerId)}, asked now. */
    CreditReading freshReclaimableCredit(CustomerId account);

    /** {@link #reclaimableCash(CustomerId)} of many accounts at once; every one has an entry. */
    default Map<CustomerId, BalanceReading> reclaimableCash(Collection<CustomerId> accounts) {
        return accounts.stream().distinct().collect(Collectors.toMap(it -> it, this::reclaimableCash));
    }

    /** {@link #reclaimableCredit(CustomerId)} of many accounts at once; every one has an entry. */
    default Map<CustomerId, CreditReading> reclaimableCredit(Collection<CustomerId> accounts) {
        return accounts.stream().distinct().collect(Collectors.toMap(it -> it, this::reclaimableCredit));
    }

    /**
     * Asks Huawei for what can be taken back from those accounts, cash and credit, as far as it was not asked within
     * the cache time and answers come within the time limit; the rest stays as last seen.
     */
    default void refresh(Collection<CustomerId> accounts) {
        accounts.forEach(account -> {
            freshReclaimableCash(account);
            freshReclaimableCredit(account);
        });
    }
}
