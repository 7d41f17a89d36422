package io.bursar.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class BalanceRoundsTests {

    private static final TestDatabase DATABASE = Postgres.freshDatabase();

    private final AccountWorld world = new AccountWorld(DATABASE);
    private final List<Duration> rests = new ArrayList<>();

    @BeforeEach
    void fill() {
        for (int n = 10; n < 70; n++) {
            world.bss.listed.add(FakeBss.account(n));
        }
        world.synchronise();
    }

    @AfterEach
    void stop() throws InterruptedException {
        world.close();
    }

    @Test
    void readsEveryAccountOnceInSlicesAtTheGivenPace() throws InterruptedException {
        assertThat(slice()).isZero();
        assertThat(rests).hasSize(BalanceRounds.SLICE).containsOnly(Duration.ofMillis(500));
        assertThat(slice()).isEqualTo(BalanceRounds.WHEN_IDLE);
        assertThat(slice()).isEqualTo(BalanceRounds.WHEN_IDLE);
        assertThat(world.bss.asked).hasSize(61).doesNotHaveDuplicates().startsWith("master");
        world.clock.advance(world.settings.balanceInterval());
        assertThat(slice()).isZero();
    }

    @Test
    void stopsWhileHuaweiIsSilentAndGoesOnWhereItStopped() throws InterruptedException {
        world.bss.cash.put("id-12", FakeBss.silent("timeout"));
        world.bss.cash.put("id-13", FakeBss.silent("timeout"));
        world.bss.cash.put("id-14", FakeBss.silent("timeout"));
        assertThat(slice()).isEqualTo(BalanceRounds.AFTER_SILENCE);
        assertThat(world.bss.asked).containsExactly("master", "id-10", "id-11", "id-12", "id-13", "id-14");
        world.bss.cash.clear();
        slice();
        assertThat(world.bss.asked).hasSize(6 + 50).endsWith("id-64");
        world.clock.advance(BalanceRounds.AFTER_A_MISS);
        slice();
        assertThat(world.bss.asked).endsWith("id-69", "id-12", "id-13", "id-14");
    }

    @Test
    void isNotHeldUpByOneAccountThatCannotBeRead() throws InterruptedException {
        world.bss.cash.put("id-10", FakeBss.refused("CBC.0151"));
        world.bss.cash.put("id-20", FakeBss.silent("timeout"));
        slice();
        assertThat(world.bss.asked).hasSize(1 + BalanceRounds.SLICE);
    }

    @Test
    void doesNotAskForAccountsThatAreGone() throws InterruptedException {
        world.bss.listed.removeIf(account -> !account.id().value().equals("id-33"));
        world.synchronise();
        slice();
        assertThat(world.bss.asked).containsExactly("master", "id-33");
    }

    @Test
    void hurriesThoseReadLongestAgo() throws InterruptedException {
        slice();
        world.clock.advance(Duration.ofMinutes(1));
        slice();
        assertThat(world.rounds.hurry()).isZero();
        world.clock.advance(BalanceRounds.NEW_ENOUGH);
        assertThat(world.rounds.hurry()).isEqualTo(50);
        world.bss.asked.clear();
        slice();
        assertThat(world.bss.asked).hasSize(50).startsWith("id-10");
    }

    private Duration slice() throws InterruptedException {
        return world.rounds.slice(rests::add);
    }
}
