package io.bursar.bss;

import java.util.List;

/** What can be given and taken back (multi-account.md 3 and 5). Each answer is a snapshot. */
public interface Funds {

    /** What the master can still give from cash: one balance. */
    ReadAnswer<LedgerBalance> transferableCash();

    /** What the master can still give from each of its credit ledgers. */
    ReadAnswer<List<LedgerBalance>> transferableCredit();

    /** What can be taken back from a sub-account's cash. */
    ReadAnswer<LedgerBalance> reclaimableCash(CustomerId account);

    /** What can be taken back from each of a sub-account's credit ledgers. */
    ReadAnswer<List<LedgerBalance>> reclaimableCredit(CustomerId account);
}
