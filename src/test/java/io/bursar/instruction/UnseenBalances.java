package io.bursar.instruction;

import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.balance.CreditReading;
import io.bursar.bss.CustomerId;

/** Balances that nobody has seen yet. */
public class UnseenBalances implements Balances {

    @Override
    public BalanceReading masterCash() {
        return new BalanceReading.NeverSeen();
    }

    @Override
    public CreditReading masterCredit() {
        return new CreditReading.NeverSeen();
    }

    @Override
    public BalanceReading reclaimableCash(CustomerId account) {
        return new BalanceReading.NeverSeen();
    }

    @Override
    public CreditReading reclaimableCredit(CustomerId account) {
        return new CreditReading.NeverSeen();
    }

    @Override
    public BalanceReading freshMasterCash() {
        return new BalanceReading.NeverSeen();
    }

    @Override
    public CreditReading freshMasterCredit() {
        return new CreditReading.NeverSeen();
    }

    @Override
    public BalanceReading freshReclaimableCash(CustomerId account) {
        return new BalanceReading.NeverSeen();
    }

    @Override
    public CreditReading freshReclaimableCredit(CustomerId account) {
        return new CreditReading.NeverSeen();
    }
}
