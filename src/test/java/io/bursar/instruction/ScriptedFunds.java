package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Exchange;
import io.bursar.bss.Funds;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.ReadAnswer;
import io.bursar.money.Money;

/** What can be moved; only whether it can be read matters here. */
class ScriptedFunds implements Funds {

    private final Clock clock;
    private boolean down;

    ScriptedFunds(Clock clock) {
        this.clock = clock;
    }

    void areDown(boolean down) {
        this.down = down;
    }

    @Override
    public ReadAnswer<LedgerBalance> transferableCash() {
        return down
                ? new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ofSeconds(30)), "NO_ANSWER_IN_TIME")
                : new ReadAnswer.Known<>(
                        new LedgerBalance(new Ledger.Cash(), Money.yuan("1000000"), null, null), clock.instant());
    }

    @Override
    public ReadAnswer<List<LedgerBalance>> transferableCredit() {
        return new ReadAnswer.Known<>(List.of(), clock.instant());
    }

    @Override
    public ReadAnswer<LedgerBalance> reclaimableCash(CustomerId account) {
        return transferableCash();
    }

    @Override
    public ReadAnswer<List<LedgerBalance>> reclaimableCredit(CustomerId account) {
        return transferableCredit();
    }
}
