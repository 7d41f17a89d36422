package io.bursar.balance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.bursar.account.AccountWorld;
import io.bursar.account.FakeBss;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.money.Money;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class BalancesTests {

    private static final TestDatabase DATABASE = Postgres.freshDatabase();
    private static final CustomerId A = CustomerId.of("a");
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final AccountWorld world = new AccountWorld(DATABASE);
    private final StoredBalances balances = world.amounts.balances(PATIENT);

    @AfterEach
    void stop() throws InterruptedException {
        world.close();
    }

    @Test
    void knowsNothingBeforeItAsked() {
        assertThat(balances.reclaimableCash(A)).isEqualTo(new BalanceReading.NeverSeen());
        assertThat(balances.reclaimableCredit(A)).isEqualTo(new CreditReading.NeverSeen());
        assertThat(world.bss.asked).isEmpty();
    }

    @Test
    void asksAndRemembers() {
        Instant now = world.clock.instant();
        world.bss.cash.put("a", world.bss.known(FakeBss.cashOf("12.30")));
        assertThat(balances.freshReclaimableCash(A)).isEqualTo(new BalanceReading.Known(Money.yuan("12.30"), now));
        assertThat(balances.reclaimableCash(A)).isEqualTo(new BalanceReading.Known(Money.yuan("12.30"), now));
        assertThat(balances.freshReclaimableCredit(A)).isEqualTo(new CreditReading.Known(List.of(), now));
        assertThat(balances.masterCash()).isEqualTo(new BalanceReading.NeverSeen());
    }

    @Test
    void doesNotTakeARefusalForZero() {
        Instant now = world.clock.instant();
        world.bss.cash.put("a", FakeBss.refused("CBC.0151"));
        assertThat(balances.freshReclaimableCash(A)).isEqualTo(new BalanceReading.Unreadable("CBC.0151", now));
    }

    @Test
    void staysWithTheLastFigureWhileHuaweiIsSilent() {
        Instant then = world.clock.instant();
        world.bss.cash.put("a", world.bss.known(FakeBss.cashOf("5")));
        balances.freshReclaimableCash(A);
        world.clock.advance(Duration.ofMinutes(1));
        world.bss.cash.put("a", FakeBss.silent("timeout"));
        assertThat(balances.freshReclaimableCash(A)).isEqualTo(new BalanceReading.Known(Money.yuan("5"), then));
        balances.freshReclaimableCash(A);
        balances.freshMasterCash();
        assertThat(world.bss.asked).as("silence is not asked again at once").containsExactly("a", "a");
    }

    @Test
    void asksOnceWithinTheCacheTime() {
        balances.freshMasterCash();
        world.clock.advance(Duration.ofSeconds(9));
        balances.freshMasterCash();
        assertThat(world.bss.asked).hasSize(1);
        world.clock.advance(Duration.ofSeconds(1));
        balances.freshMasterCash();
        assertThat(world.bss.asked).hasSize(2);
    }

    @Test
    void doesNotWaitBeyondTheLimitAndKeepsTheLateAnswer() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        world.bss.cash.put("a", world.bss.known(FakeBss.cashOf("8")));
        world.bss.beforeAnswer = () -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        assertThat(world.amounts.balances(Duration.ofMillis(20)).freshReclaimableCash(A))
                .isEqualTo(new BalanceReading.NeverSeen());
        answer.countDown();
        world.amounts.calls.await(Map.of(BalanceKey.cash(A), () -> {}), PATIENT);
        assertThat(balances.freshReclaimableCash(A)).isInstanceOf(BalanceReading.Known.class);
        assertThat(world.bss.asked).hasSize(1);
    }

    @Test
    void anAnswerThatTookLongDoesNotReplaceWhatWasAskedForAfterIt() {
        world.bss.cash.put("a", FakeBss.refused("CBC.0151"));
        world.bss.beforeAnswer = () -> {
            Instant later = world.clock.advance(Duration.ofSeconds(10));
            world.amounts.books.keep(BalanceKey.cash(A), Snapshot.cash(Money.yuan("9"), later));
            world.clock.advance(Duration.ofSeconds(10));
        };
        assertThat(world.amounts.reader.read(BalanceKey.cash(A))).isTrue();
        assertThat(balances.reclaimableCash(A)).isInstanceOf(BalanceReading.Known.class);
    }

    @Test
    void keepsEachChangeAndWhenTheFormerFigureWasLastSeen() {
        Instant start = world.clock.instant();
        keep("1", 0);
        keep("1", 60);
        keep("2", 120);
        keep("1", 90);
        assertThat(balances.reclaimableCash(A))
                .isEqualTo(new BalanceReading.Known(Money.yuan("2"), start.plusSeconds(120)));
        assertThat(world.jdbc
                        .sql("select amount || ' ' || coalesce(extract(epoch from as_of - previous_seen_at)::int, -1)"
                                + " from balance_snapshot order by id")
                        .query(String.class)
                        .list())
                .containsExactly("1.0000 -1", "2.0000 60");
    }

    @Test
    void keepsCreditLedgersAsTheyAre() {
        Instant now = world.clock.instant();
        List<LedgerBalance> ledgers = List.of(
                new LedgerBalance(new Ledger.Credit(null), Money.yuan("10"), Money.yuan("20"), Money.yuan("30.05")),
                new LedgerBalance(
                        new Ledger.Credit(Instant.parse("2027-01-01T15:59:59Z")), Money.yuan("0"), null, null));
        world.amounts.books.keep(BalanceKey.MASTER_CREDIT, Snapshot.credit(ledgers, now));
        assertThat(balances.masterCredit()).isEqualTo(new CreditReading.Known(ledgers, now));
    }

    private void keep(String yuan, int seconds) {
        Instant at = Instant.parse("2026-11-22T08:00:00Z").plusSeconds(seconds);
        world.amounts.books.keep(BalanceKey.cash(A), Snapshot.cash(Money.yuan(yuan), at));
    }
}
