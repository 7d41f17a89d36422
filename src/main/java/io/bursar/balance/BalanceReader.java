package io.bursar.balance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Funds;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.ReadAnswer;

/** Asks Huawei for one ledger and keeps the answer. */
@Component
public class BalanceReader {

    private static final Logger log = LoggerFactory.getLogger(BalanceReader.class);

    private final Funds funds;
    private final BalanceBooks books;
    private final Clock clock;

    BalanceReader(Funds funds, BalanceBooks books, Clock clock) {
        this.funds = funds;
        this.books = books;
        this.clock = clock;
    }

    /** Cash and credit of that account; tells whether Huawei answered for both, be it with a refusal. */
    public boolean read(CustomerId account) {
        return read(BalanceKey.cash(account)) && read(BalanceKey.credit(account));
    }

    /** Cash and credit of the master, unless its cash was read after that; tells whether we have an answer. */
    public boolean readMasterUnlessReadAfter(Instant stale) {
        Snapshot latest = books.latest(BalanceKey.MASTER_CASH);
        if (latest != null && latest.asOf().isAfter(stale)) {
            return true;
        }
        return readMaster();
    }

    /** Cash and credit of the master; tells whether Huawei answered for both, be it with a refusal. */
    public boolean readMaster() {
        return read(BalanceKey.MASTER_CASH) && read(BalanceKey.MASTER_CREDIT);
    }

    /** Tells whether Huawei answered, be it with a refusal. */
    boolean read(BalanceKey key) {
        CustomerId owner = CustomerId.of(key.ownerId());
        return switch (key.ledger()) {
            case CASH -> cash(key, () -> isMaster(key) ? funds.transferableCash() : funds.reclaimableCash(owner));
            case CREDIT ->
                credit(key, () -> isMaster(key) ? funds.transferableCredit() : funds.reclaimableCredit(owner));
        };
    }

    private boolean cash(BalanceKey key, Supplier<ReadAnswer<LedgerBalance>> question) {
        Instant asked = clock.instant();
        return switch (question.get()) {
            case ReadAnswer.Known<LedgerBalance> known ->
                kept(key, Snapshot.cash(known.value().available(), known.asOf()));
            case ReadAnswer.Unreadable<LedgerBalance> refused -> kept(key, Snapshot.unreadable(refused.code(), asked));
            case ReadAnswer.Unavailable<LedgerBalance> silent -> missed(key, silent.reason());
        };
    }

    private boolean credit(BalanceKey key, Supplier<ReadAnswer<List<LedgerBalance>>> question) {
        Instant asked = clock.instant();
        return switch (question.get()) {
            case ReadAnswer.Known<List<LedgerBalance>> known -> kept(key, Snapshot.credit(known.value(), known.asOf()));
            case ReadAnswer.Unreadable<List<LedgerBalance>> refused ->
                kept(key, Snapshot.unreadable(refused.code(), asked));
            case ReadAnswer.Unavailable<List<LedgerBalance>> silent -> missed(key, silent.reason());
        };
    }

    private boolean kept(BalanceKey key, Snapshot snapshot) {
        books.keep(key, snapshot);
        return true;
    }

    private static boolean missed(BalanceKey key, String reason) {
        log.info("{} of {} {} could not be read: {}", key.ledger(), key.ownerKind(), key.ownerId(), reason);
        return false;
    }

    private static boolean isMaster(BalanceKey key) {
        return key.ownerKind() == BalanceKey.OwnerKind.MASTER;
    }
}
