package io.bursar.recount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.bursar.account.AccountWorld;
import io.bursar.account.FakeBss;
import io.bursar.balance.BalanceWorld;
import io.bursar.bss.CustomerId;
import io.bursar.coupon.CouponShelf;
import io.bursar.recount.Changed.Figure;
import io.bursar.recount.Changed.What;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/** How figures are read again. */
class RecountTests {

    private static final TestDatabase DATABASE = Postgres.freshDatabase();
    private static final CustomerId A = CustomerId.of("a");
    private static final Figure MASTER = new Figure(null, What.FUNDS);
    private static final Figure ACCOUNT = new Figure(A, What.FUNDS);

    private final AccountWorld world = new AccountWorld(DATABASE);
    private final CouponShelf coupons = mock();
    private final Recount recount = new Recount(world.amounts.reader, coupons, BalanceWorld.USUAL);
    private final List<Duration> rests = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        world.close();
    }

    @Test
    void readsWhatWasReadAMomentAgoAtThePaceOfTheSettings() throws InterruptedException {
        recount.read(List.of(MASTER, ACCOUNT), rests::add);
        world.bss.cash.put("a", world.bss.known(FakeBss.cashOf("66.10")));

        assertThat(recount.read(List.of(MASTER, ACCOUNT), rests::add)).isEmpty();

        assertThat(world.bss.asked).containsExactly("master", "a", "master", "a");
        assertThat(rests).hasSize(4).containsOnly(Duration.ofMillis(500));
        assertThat(world.jdbc
                        .sql("select amount from balance_latest where owner_id = 'a' and ledger = 'CASH'")
                        .query(String.class)
                        .single())
                .isEqualTo("66.1000");
    }

    @Test
    void leavesTheFigureWhereHuaweiIsSilentAndGoesOn() throws InterruptedException {
        world.bss.cash.put("a", world.bss.known(FakeBss.cashOf("5")));
        recount.read(List.of(ACCOUNT), rests::add);
        world.bss.cash.put("a", FakeBss.silent("timeout"));

        assertThat(recount.read(List.of(ACCOUNT, MASTER), rests::add)).containsExactly(ACCOUNT);

        assertThat(world.bss.asked).endsWith("a", "master");
        assertThat(world.jdbc
                        .sql("select amount from balance_latest where owner_id = 'a' and ledger = 'CASH'")
                        .query(String.class)
                        .single())
                .isEqualTo("5.0000");
    }

    @Test
    void readsListsOfCoupons() throws InterruptedException {
        when(coupons.read(any())).thenReturn(false);
        Figure masters = new Figure(null, What.COUPONS);
        Figure accounts = new Figure(A, What.COUPONS);

        assertThat(recount.read(List.of(masters, accounts), rests::add)).containsExactly(masters, accounts);

        verify(coupons).read(null);
        verify(coupons).read(A);
    }
}
