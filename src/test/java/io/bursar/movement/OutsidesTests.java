package io.bursar.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** What the comparisons found outside Bursar, two days of it. */
class OutsidesTests {

    private static final MovementWorld WORLD = new MovementWorld();
    private static final Outsides OUTSIDES =
            new Outsides(WORLD.database.application(), new JdbcTransactionManager(WORLD.database.application()));

    @BeforeAll
    static void twoDays() {
        var monday = run("2026-11-16", false);
        line(monday, "t1", "CASH EXPENSE 100.00", "2026-11-16T02:00:00Z", "市场部");
        line(monday, "t2", "CREDIT REVENUE 40.00", "2026-11-16T03:00:00Z", "Market=1");
        line(monday, "t3", "COUPON EXPENSE 7.00", "2026-11-16T04:00:00Z", null);
        line(monday, "t4", "CASH EXPENSE 100.00", "2026-11-16T04:00:00Z", "测试");
        var superseded = run("2026-11-16", true);
        line(superseded, "t0", "CASH EXPENSE 1.00", "2026-11-16T02:00:00Z", "旧");
        var tuesday = run("2026-11-17", false);
        line(tuesday, "t5", "COUPON REVENUE 2.50", "2026-11-17T01:00:00Z", "市场部");
        var li = WORLD.person("li", "李静", "");
        var wang = WORLD.person("wang", "王磊", "");
        explained("2026-11-16", "t1", li, null);
        explained("2026-11-17", "t5", li, wang);
    }

    @Test
    void listsTheNewestFirstWithoutWhatWasSuperseded() {
        assertThat(found(Map.of())).containsExactlyInAnyOrder("t5", "t3", "t4", "t2", "t1");
        assertThat(found(Map.of()).getFirst()).isEqualTo("t5");
        assertThat(found(Map.of()).getLast()).isEqualTo("t1");
    }

    @Test
    void findsByDayNameKindAmountAndNumber() {
        assertThat(found(Map.of("from", "2026-11-17"))).containsExactly("t5");
        assertThat(found(Map.of("until", "2026-11-16", "kind", "COUPONS_OUT"))).containsExactly("t3");
        assertThat(found(Map.of("kind", "FUNDS_OUT", "account", "市场"))).containsExactly("t1");
        assertThat(found(Map.of("account", "market="))).containsExactly("t2");
        assertThat(found(Map.of("least", "7", "most", "40"))).containsExactly("t3", "t2");
        assertThat(found(Map.of("ref", "t4"))).containsExactly("t4");
        assertThat(found(Map.of("ref", "t4' or true --"))).isEmpty();
        assertThat(OutsideFilter.of(Map.of("kind", "PAY_ORDER", "from", "gestern", "maker", "x"))
                        .unreadable())
                .containsExactly("from", "kind");
    }

    @Test
    void turnsPagesInBothDirections() {
        var all = OutsideFilter.of(Map.of());
        var first = OUTSIDES.older(all, null, 2);
        assertThat(first.hasNewer()).isFalse();
        assertThat(first.hasOlder()).isTrue();
        var second = OUTSIDES.older(
                all, Outside.Key.parse(first.rows().getLast().key().toString()), 2);
        assertThat(second.hasNewer()).isTrue();
        assertThat(ids(second.rows())).containsExactlyElementsOf(found(Map.of()).subList(2, 4));
        var back = OUTSIDES.newer(all, second.rows().getFirst().key(), 2);
        assertThat(ids(back.rows())).isEqualTo(ids(first.rows()));
        assertThat(back.hasOlder()).isTrue();
        assertThat(back.hasNewer()).isFalse();
        assertThat(Outside.Key.parse("1.2.3")).isNull();
        assertThat(Outside.Key.parse(null)).isNull();
    }

    @Test
    void addsUpMoneyAndCouponsApartAndSaysWhichDaysItKnows() {
        var totals = OutsidePages.Totals.of(OUTSIDES.sums(OutsideFilter.of(Map.of())));

        assertThat(totals)
                .isEqualTo(new OutsidePages.Totals(
                        5, Money.yuan("200.00"), Money.yuan("40.00"), Money.yuan("7.00"), Money.yuan("2.50")));
        assertThat(OUTSIDES.count(OutsideFilter.of(Map.of()), 3)).isEqualTo(3);
        assertThat(OUTSIDES.compared())
                .isEqualTo(new Outsides.Compared(2, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 17)));
    }

    @Test
    void saysWhoExplainedItAndWhoAgreed() {
        assertThat(one("t1").said()).isEqualTo(new Outside.Said("在控制台补拨", "李静", null));
        assertThat(one("t5").said()).isEqualTo(new Outside.Said("在控制台补拨", "李静", "王磊"));
        assertThat(one("t4").said()).isNull();
        assertThat(one("t4").posted().name()).isEqualTo("测试");
        assertThat(one("t4").kind()).isEqualTo(Outside.Kind.FUNDS_OUT);
    }

    private static Outside one(String trade) {
        return OUTSIDES.older(OutsideFilter.of(Map.of("ref", trade)), null, 2)
                .rows()
                .getFirst();
    }

    private static List<String> found(Map<String, String> filter) {
        return ids(OUTSIDES.older(OutsideFilter.of(filter), null, 50).rows());
    }

    private static List<String> ids(List<Outside> rows) {
        return rows.stream().map(row -> row.posted().tradeId()).toList();
    }

    private static UUID run(String day, boolean superseded) {
        var id = UUID.randomUUID();
        WORLD.rows
                .sql("insert into reconciliation_run (id, day, state, asked_by, asked_at, started_at, finished_at,"
                        + " superseded) values (?, ?, 'DONE', 'nightly', now(), now(), now(), ?)")
                .params(id, LocalDate.parse(day), superseded)
                .update();
        return id;
    }

    private static void line(UUID run, String trade, String what, String at, @Nullable String name) {
        var parts = what.split(" ", -1);
        WORLD.rows
                .sql("""
                        insert into reconciliation_line (id, run_id, line_key, finding, posting_book, posting_id,
                                                         posted_at, trade_id, direction, posting_name, amount)
                        values (:id, :run, :trade, 'OUTSIDE', :book, 'p' || :trade, :at, :trade, :direction, :name,
                                cast(:amount as numeric))""")
                .param("id", UUID.randomUUID())
                .param("run", run)
                .param("trade", trade)
                .param("book", parts[0])
                .param("direction", parts[1])
                .param("amount", parts[2])
                .param("at", MovementSql.utc(Instant.parse(at)))
                .param("name", name)
                .update();
    }

    private static void explained(String day, String trade, UUID by, @Nullable UUID agreed) {
        WORLD.rows
                .sql("insert into reconciliation_explanation (id, day, line_key, note, explained_by, explained_at,"
                        + " state, closed_by, closed_at) values (gen_random_uuid(), :day, :trade, '在控制台补拨', :by,"
                        + " now(), :state, :agreed, case when :state = 'SIGNED_OFF' then now() end)")
                .param("day", LocalDate.parse(day))
                .param("trade", trade)
                .param("by", by)
                .param("state", agreed == null ? "EXPLAINED" : "SIGNED_OFF")
                .param("agreed", agreed)
                .update();
    }
}
