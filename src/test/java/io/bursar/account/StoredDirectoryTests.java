package io.bursar.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.bursar.account.AccountQuery.Sort;
import io.bursar.balance.BalanceReading;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.SubAccount;
import io.bursar.money.Money;
import io.bursar.support.Postgres;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten thousand accounts with names that repeat, and ten with names of their own. */
class StoredDirectoryTests {

    private static final int MANY = 10_000;
    private static final AccountWorld WORLD = new AccountWorld(Postgres.freshDatabase());

    @BeforeAll
    static void fill() {
        WORLD.bss.tree = unit("1", unit("20", unit("30")), unit("21"));
        WORLD.bss.listed.addAll(List.of(
                account("own-1", "Zhao.QA", "研发 Ｔｅｓｔ  一部", SubAccount.Status.NORMAL, "20"),
                account("own-2", "qian", "100%_done\\", SubAccount.Status.NORMAL, "30"),
                account("own-3", "SUN", "北京 分公司", SubAccount.Status.CLOSED, "21"),
                account("own-4", "li", "北京 分公司", SubAccount.Status.NORMAL, null),
                account("own-5", "own-1", "İstanbul 阿里", SubAccount.Status.OTHER, "77"),
                account("own-6", "going", "离开", SubAccount.Status.NORMAL, "20")));
        Random random = new Random(7);
        for (int n = 0; n < MANY; n++) {
            String name = "m" + random.nextInt(50);
            WORLD.bss.listed.add(account("many-" + n, name, name, SubAccount.Status.NORMAL, null));
        }
        WORLD.bss.insteadOfPage = offset ->
                WORLD.bss.known(new io.bursar.bss.Page<>(List.copyOf(WORLD.bss.listed), 0, WORLD.bss.listed.size()));
        WORLD.synchronise();
        WORLD.bss.listed.removeIf(account -> account.name().equals("going"));
        WORLD.synchronise();
        WORLD.bss.cash.put("own-2", WORLD.bss.known(FakeBss.cashOf("7.50")));
        WORLD.bss.cash.put("own-1", WORLD.bss.known(FakeBss.cashOf("0")));
        WORLD.bss.cash.put("own-3", FakeBss.refused("CBC.0151"));
        List.of("own-1", "own-2", "own-3").forEach(id -> WORLD.reader.read(CustomerId.of(id)));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        WORLD.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "zhao.qa|own-1",
                "ZHAO|own-1",
                "研发 test 一部|own-1",
                "研发　ＴＥＳＴ|own-1",
                "\"test  一\"|own-1",
                "100%_|own-2",
                "\\|own-2",
                "%|own-2",
                "北京 分|own-3 own-4",
                "sun|own-3",
                "own-3|own-3",
                "istanbul|own-5",
                "own-1|own-1 own-5",
                "' or 1=1 --|",
                "qa 研发|",
                "many-9999|many-9999"
            })
    void findsPartsOfIdsAndNames(String text, @Nullable String ids) {
        assertThat(ids(AccountQuery.containing(text)))
                .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
    }

    @Test
    void includesWhatIsBelowAUnit() {
        assertThat(ids(within("20"))).containsExactlyInAnyOrder("own-1", "own-2", "own-6");
        assertThat(ids(within("30"))).containsExactly("own-2");
        assertThat(ids(within("nowhere"))).isEmpty();
        assertThat(WORLD.directory.search(within("1")).total()).isEqualTo(MANY + 6);
    }

    @Test
    void filtersByState() {
        assertThat(ids(inState(AccountState.GONE))).containsExactly("own-6");
        assertThat(ids(inState(AccountState.CLOSED))).containsExactly("own-3");
        assertThat(ids(inState(AccountState.OTHER))).containsExactly("own-5");
        assertThat(WORLD.directory.search(inState(AccountState.NORMAL)).total()).isEqualTo(MANY + 3);
    }

    @Test
    void sortsChineseNamesBySound() {
        assertThat(ids(new AccountQuery("own-", null, null, Sort.DISPLAY_NAME, false, 1, 50)))
                .containsSubsequence("own-3", "own-4", "own-6", "own-1");
    }

    @Test
    void putsAmountsThatAreNotKnownLastBothWays() {
        assertThat(ids(new AccountQuery("own-", null, null, Sort.RECLAIMABLE, false, 1, 50)))
                .containsExactly("own-1", "own-2", "own-3", "own-4", "own-5", "own-6");
        assertThat(ids(new AccountQuery("own-", null, null, Sort.RECLAIMABLE, true, 1, 50)))
                .containsExactly("own-2", "own-1", "own-3", "own-4", "own-5", "own-6");
    }

    @Test
    void tellsNothingFromZeroFromUnreadable() {
        List<BalanceReading> readings =
                WORLD.directory.search(new AccountQuery("own-", null, null, Sort.ID, false, 1, 4)).rows().stream()
                        .map(Listing.Row::reclaimableCash)
                        .toList();
        var now = WORLD.clock.instant();
        assertThat(readings)
                .containsExactly(
                        new BalanceReading.Known(Money.zero(), now),
                        new BalanceReading.Known(Money.yuan("7.50"), now),
                        new BalanceReading.Unreadable("CBC.0151", now),
                        new BalanceReading.NeverSeen());
    }

    @ParameterizedTest
    @EnumSource
    void showsEachAccountOnExactlyOnePage(Sort sort) {
        Set<CustomerId> seen = new HashSet<>();
        List<CustomerId> all = new ArrayList<>();
        int pages = WORLD.directory.search(AccountQuery.everything()).total() > 0 ? (MANY + 6) / 200 + 1 : 0;
        for (int page = 1; page <= pages; page++) {
            WORLD.directory
                    .search(new AccountQuery("", null, null, sort, true, page, 200))
                    .rows()
                    .forEach(row -> {
                        seen.add(row.account().id());
                        all.add(row.account().id());
                    });
        }
        assertThat(all).hasSize(MANY + 6);
        assertThat(seen).hasSize(MANY + 6);
    }

    @Test
    void answersAPageBeyondTheLastWithTheLast() {
        Listing listing = WORLD.directory.search(new AccountQuery("own-", null, null, Sort.ID, false, 9_999_999, 4));
        assertThat(listing.page()).isEqualTo(2);
        assertThat(listing.rows()).hasSize(2);
        assertThat(WORLD.directory.search(AccountQuery.containing("nobody")).page())
                .isEqualTo(1);
    }

    @Test
    void knowsWhomATextNames() {
        assertThat(named("own-1")).containsExactly("own-1");
        assertThat(named(" zhao.qa ")).containsExactly("own-1");
        assertThat(named("研发 test 一部")).containsExactly("own-1");
        assertThat(named("北京　分公司")).containsExactly("own-3", "own-4");
        assertThat(named("北京")).isEmpty();
        assertThat(named(" ")).isEmpty();
    }

    @Test
    void meansTheSameWhenManyAreAskedAtOnce() {
        var texts = List.of("own-1", " zhao.qa ", "研发 test 一部", "北京　分公司", "北京", " ", "\0", "own-1");

        var meant = WORLD.directory.named(texts);

        assertThat(meant.keySet()).containsExactlyInAnyOrderElementsOf(java.util.Set.copyOf(texts));
        meant.forEach((text, found) -> assertThat(found).as(text).isEqualTo(WORLD.directory.named(text)));
    }

    @Test
    void findsSeveralAtOnce() {
        assertThat(WORLD.directory
                        .find(List.of(CustomerId.of("own-1"), CustomerId.of("no-one")))
                        .keySet())
                .containsExactly(CustomerId.of("own-1"));
        assertThat(WORLD.directory.find(List.of())).isEmpty();
    }

    private static List<String> ids(AccountQuery query) {
        return WORLD.directory.search(query).rows().stream()
                .map(row -> row.account().id().value())
                .toList();
    }

    private static List<String> named(String text) {
        return WORLD.directory.named(text).stream()
                .map(account -> account.id().value())
                .toList();
    }

    private static AccountQuery within(String unit) {
        return new AccountQuery("", unit, null, Sort.ID, false, 1, 50);
    }

    private static AccountQuery inState(AccountState state) {
        return new AccountQuery("", null, state, Sort.ID, false, 1, 50);
    }

    private static OrganisationUnit unit(String id, OrganisationUnit... children) {
        return new OrganisationUnit(id, "unit " + id, List.of(children));
    }

    private static SubAccount account(
            String id, String name, String displayName, SubAccount.Status status, @Nullable String unit) {
        return new SubAccount(CustomerId.of(id), name, displayName, status, unit, unit == null ? null : "unit " + unit);
    }
}
