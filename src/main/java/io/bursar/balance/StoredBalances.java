package io.bursar.balance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.CustomerId;

@Component
class StoredBalances implements Balances {

    private final BalanceBooks books;
    private final BalanceReader reader;
    private final SharedCalls calls;
    private final AccountSettings settings;
    private final Clock clock;

    /** While Huawei is silent not every page waits for it anew. */
    private volatile Instant silentSince = Instant.MIN;

    StoredBalances(BalanceBooks books, BalanceReader reader, SharedCalls calls, AccountSettings settings, Clock clock) {
        this.books = books;
        this.reader = reader;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public BalanceReading masterCash() {
        return balance(BalanceKey.MASTER_CASH);
    }

    @Override
    public CreditReading masterCredit() {
        return credit(BalanceKey.MASTER_CREDIT);
    }

    @Override
    public BalanceReading reclaimableCash(CustomerId account) {
        return balance(BalanceKey.cash(account));
    }

    @Override
    public CreditReading reclaimableCredit(CustomerId account) {
        return credit(BalanceKey.credit(account));
    }

    @Override
    public Map<CustomerId, BalanceReading> reclaimableCash(Collection<CustomerId> accounts) {
        Map<CustomerId, Snapshot> latest = books.latest(accounts, BalanceKey.LedgerKind.CASH);
        Map<CustomerId, BalanceReading> readings = new HashMap<>();
        accounts.forEach(id -> {
            Snapshot seen = latest.get(id);
            readings.put(id, seen == null ? new BalanceReading.NeverSeen() : seen.asBalance());
        });
        return readings;
    }

    @Override
    public Map<CustomerId, CreditReading> reclaimableCredit(Collection<CustomerId> accounts) {
        Map<CustomerId, Snapshot> latest = books.latest(accounts, BalanceKey.LedgerKind.CREDIT);
        Map<CustomerId, CreditReading> readings = new HashMap<>();
        accounts.forEach(id -> {
            Snapshot seen = latest.get(id);
            readings.put(id, seen == null ? new CreditReading.NeverSeen() : seen.asCredit());
        });
        return readings;
    }

    @Override
    public void refresh(Collection<CustomerId> accounts) {
        refresh(accounts.stream()
                .distinct()
                .flatMap(id -> Stream.of(BalanceKey.cash(id), BalanceKey.credit(id)))
                .toArray(BalanceKey[]::new));
    }

    @Override
    public BalanceReading freshMasterCash() {
        refresh(BalanceKey.MASTER_CASH);
        return masterCash();
    }

    @Override
    public CreditReading freshMasterCredit() {
        refresh(BalanceKey.MASTER_CREDIT);
        return masterCredit();
    }

    @Override
    public BalanceReading freshReclaimableCash(CustomerId account) {
        refresh(BalanceKey.cash(account));
        return reclaimableCash(account);
    }

    @Override
    public CreditReading freshReclaimableCredit(CustomerId account) {
        refresh(BalanceKey.credit(account));
        return reclaimableCredit(account);
    }

    /** Reads those that were not read within the cache time, side by side, within one time limit. */
    void refresh(BalanceKey... keys) {
        Instant stale = clock.instant().minus(settings.cache());
        if (silentSince.isAfter(stale)) {
            return;
        }
        Map<BalanceKey, Runnable> questions = new LinkedHashMap<>();
        for (BalanceKey key : keys) {
            Snapshot latest = books.latest(key);
            if (latest == null || !latest.asOf().isAfter(stale)) {
                questions.put(key, () -> ask(key));
            }
        }
        if (!questions.isEmpty()) {
            calls.await(questions, settings.timeLimit());
        }
    }

    private void ask(BalanceKey key) {
        silentSince = reader.read(key) ? Instant.MIN : clock.instant();
    }

    private BalanceReading balance(BalanceKey key) {
        Snapshot latest = books.latest(key);
        return latest == null ? new BalanceReading.NeverSeen() : latest.asBalance();
    }

    private CreditReading credit(BalanceKey key) {
        @Nullable Snapshot latest = books.latest(key);
        return latest == null ? new CreditReading.NeverSeen() : latest.asCredit();
    }
}
