package io.bursar.account;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.bursar.bss.CustomerId;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.SubAccount;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class DirectorySyncTests {

    private static final TestDatabase DATABASE = Postgres.freshDatabase();
    private static final SubAccount ONE = FakeBss.account(1);
    private static final SubAccount TWO = FakeBss.account(2);

    private final AccountWorld world = new AccountWorld(DATABASE);

    @AfterEach
    void stop() throws InterruptedException {
        world.close();
    }

    @Test
    void keepsWhatHuaweiListsAndSaysHowOldItIs() {
        assertThat(world.directory.freshness()).isNull();
        world.bss.listing(ONE, TWO);
        assertThat(world.synchronise()).isEqualTo(Freshness.Outcome.COMPLETE);
        assertThat(find(ONE))
                .isEqualTo(new Account(ONE.id(), "login1", "子账号 1", SubAccount.Status.NORMAL, null, null, null));
        assertThat(world.directory.freshness())
                .isEqualTo(
                        new Freshness(world.clock.instant(), world.clock.instant(), Freshness.Outcome.COMPLETE, null));
    }

    @Test
    void marksTheVanishedAndWelcomesThemBack() {
        world.bss.listing(ONE, TWO);
        world.synchronise();
        var left = world.clock.advance(Duration.ofMinutes(15));
        world.bss.listing(ONE);
        world.synchronise();
        assertThat(find(TWO).goneSince()).isEqualTo(left);
        assertThat(find(TWO).isPayable()).isFalse();
        world.clock.advance(Duration.ofMinutes(15));
        world.synchronise();
        assertThat(find(TWO).goneSince()).isEqualTo(left);
        world.bss.listing(TWO, ONE);
        world.synchronise();
        assertThat(find(TWO).isPayable()).isTrue();
        assertThat(world.trail())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"added\":2"),
                        second -> assertThat(second).contains("\"gone\":1"),
                        third -> assertThat(third).contains("\"returned\":1", "\"changed\":0"));
    }

    @Test
    void leavesTheLastStateWhenAPageFails() {
        world.bss.listing(ONE, TWO, FakeBss.account(3), FakeBss.account(4));
        world.synchronise();
        var kept = world.clock.instant();
        world.clock.advance(Duration.ofMinutes(15));
        world.bss.listing(FakeBss.account("id-1", "login1", "renamed"), TWO, FakeBss.account(5), FakeBss.account(6));
        world.bss.insteadOfPage = offset -> offset == 0 ? null : FakeBss.silent("timeout");
        assertThat(world.synchronise()).isEqualTo(Freshness.Outcome.FAILED);
        assertThat(find(ONE).displayName()).isEqualTo("子账号 1");
        assertThat(world.directory.search(AccountQuery.everything()).total()).isEqualTo(4);
        assertThat(world.directory.freshness())
                .isEqualTo(new Freshness(kept, world.clock.instant(), Freshness.Outcome.FAILED, "timeout"));
    }

    @Test
    void marksNobodyGoneAfterAListThatWavered() {
        world.bss.listing(ONE, TWO, FakeBss.account(3), FakeBss.account(4));
        world.synchronise();
        world.bss.insteadOfPage =
                offset -> world.bss.known(new io.bursar.bss.Page<>(List.of(ONE, ONE, TWO, TWO), 0, 4));
        assertThat(world.synchronise()).isEqualTo(Freshness.Outcome.INCOMPLETE);
        assertThat(world.directory.search(AccountQuery.everything()).rows())
                .hasSize(4)
                .noneMatch(row -> row.account().gone());
    }

    @Test
    void tellsTheTrailOfChangesAndOfTheFirstOfManyFailures() {
        world.bss.listing(ONE);
        world.synchronise();
        world.synchronise();
        world.bss.insteadOfPage = offset -> FakeBss.refused("CBC.0151");
        world.synchronise();
        world.synchronise();
        assertThat(world.trail()).hasSize(2);
        world.bss.insteadOfPage = offset -> FakeBss.silent("timeout");
        world.synchronise();
        assertThat(world.trail()).hasSize(3);
    }

    @Test
    void keepsAnAccountWhoseStateHuaweiDoesNotDocument() {
        world.bss.listing(new SubAccount(CustomerId.of("x"), "x", "x", SubAccount.Status.OTHER, "9", "没见过"));
        world.synchronise();
        assertThat(find(world.bss.listed.getFirst()).state()).isEqualTo(AccountState.OTHER);
        assertThat(find(world.bss.listed.getFirst()).isPayable()).isFalse();
    }

    @Test
    void keepsNamesOfAnyCharacters() {
        String nasty = "a\0b\uD800 <script>'\"\\ %_ \u202E反 \uFEFF" + "长".repeat(5_000);
        world.bss.listing(FakeBss.account("x", nasty, nasty), FakeBss.account("y", "", ""));
        assertThat(world.synchronise()).isEqualTo(Freshness.Outcome.COMPLETE);
        world.synchronise();
        assertThat(find(world.bss.listed.getFirst()).name()).startsWith("a\uFFFDb? <script>");
        assertThat(world.trail()).hasSize(1);
    }

    @Test
    void keepsTheOrganisationAndTheLastOneWhenItCannotBeRead() {
        world.bss.tree = unit("1", unit("2", unit("3")), unit("4"));
        world.synchronise();
        assertThat(world.directory.units())
                .extracting(Unit::path)
                .containsExactly(List.of("1"), List.of("1", "2"), List.of("1", "2", "3"), List.of("1", "4"));
        world.bss.insteadOfTree = FakeBss.refused("CBC.0151");
        world.bss.listing(ONE);
        assertThat(world.synchronise()).isEqualTo(Freshness.Outcome.INCOMPLETE);
        assertThat(find(ONE).isPayable()).isTrue();
        assertThat(world.directory.units()).hasSize(4);
        world.bss.insteadOfTree = null;
        world.bss.tree = unit("1", unit("4", unit("3")));
        world.synchronise();
        assertThat(world.directory.units()).extracting(Unit::id).containsExactly("1", "4", "3");
    }

    @Test
    void runsOnceAtATimeAndTakesOverFromTheDead() {
        world.runs.open("another", world.clock.instant());
        assertThat(world.synchronise()).isEqualTo(Freshness.Outcome.RUNNING);
        world.jdbc
                .sql("update directory_sync set heartbeat_at = now() - interval '3 minutes'")
                .update();
        world.bss.listing(ONE);
        assertThat(world.synchronise()).isEqualTo(Freshness.Outcome.COMPLETE);
        assertThat(world.jdbc
                        .sql("select outcome from directory_sync order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ABANDONED", "COMPLETE");
    }

    @Test
    void keepsNothingOfARunThatWasTakenOver() {
        world.bss.listing(ONE);
        world.bss.beforeAnswer = () -> world.jdbc
                .sql("update directory_sync set outcome = 'ABANDONED', finished_at = now()")
                .update();
        assertThat(world.synchronise()).isEqualTo(Freshness.Outcome.ABANDONED);
        assertThat(world.directory.find(ONE.id())).isEmpty();
        assertThat(world.trail()).isEmpty();
    }

    private Account find(SubAccount account) {
        return world.directory.find(account.id()).orElseThrow();
    }

    private static OrganisationUnit unit(String id, OrganisationUnit... children) {
        return new OrganisationUnit(id, "unit " + id, List.of(children));
    }
}
