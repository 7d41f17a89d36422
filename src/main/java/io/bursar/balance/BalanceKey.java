package io.bursar.balance;

import io.bursar.bss.CustomerId;

/** Whose ledgers, and which. */
record BalanceKey(OwnerKind ownerKind, String ownerId, LedgerKind ledger) {

    static final BalanceKey MASTER_CASH = new BalanceKey(OwnerKind.MASTER, "master", LedgerKind.CASH);
    static final BalanceKey MASTER_CREDIT = new BalanceKey(OwnerKind.MASTER, "master", LedgerKind.CREDIT);

    static BalanceKey cash(CustomerId account) {
        return new BalanceKey(OwnerKind.ACCOUNT, account.value(), LedgerKind.CASH);
    }

    static BalanceKey credit(CustomerId account) {
        return new BalanceKey(OwnerKind.ACCOUNT, account.value(), LedgerKind.CREDIT);
    }

    enum OwnerKind {
        MASTER,
        ACCOUNT
    }

    enum LedgerKind {
        CASH,
        CREDIT
    }
}
