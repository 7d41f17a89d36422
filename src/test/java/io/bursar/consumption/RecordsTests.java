package io.bursar.consumption;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.cost.CostNames;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Readings of a month far in the past, which no other test looks at, and looking for records in them. */
@PortalTest
class RecordsTests {

    private static final java.time.YearMonth MONTH = java.time.YearMonth.parse("2019-05");

    @Autowired
    private RecordBooks books;

    @Autowired
    private Readings readings;

    @Autowired
    private Records records;

    @Autowired
    private CostNames names;

    @Autowired
    private TransactionTemplate transaction;

    private static long pass;

    @BeforeEach
    void threeHundredRecordsInThreePages() {
        pass++;
        keep(0, 100, 300);
        keep(100, 200, 300);
        keep(200, 300, 300);
    }

    @Test
    void showsTheLastWholeReadingWhileTheNextOneGoesOn() {
        var shown = reading();
        pass++;
        keep(0, 100, 250);
        assertThat(reading()).isEqualTo(shown);

        keep(100, 250, 250);
        assertThat(reading().id()).isNotEqualTo(shown.id());
        assertThat(reading().rows()).isEqualTo(250);
        assertThat(records.find(shown.id(), "rec-2019-05-7")).isEmpty();
        assertThat(records.find(reading().id(), "rec-2019-05-7")).isPresent();
    }

    @Test
    void keepsARowOnceThatMovedBetweenPagesAndSaysWhatIsMissing() {
        pass++;
        keep(0, 100, 200);
        keep(99, 199, 200);
        keep(199, 199, 200);

        assertThat(reading().rows()).isEqualTo(199);
        assertThat(reading().isShort()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void turnsPagesWithoutLosingOrRepeatingARow(boolean byAmount) {
        var sql = sql(Map.of());
        List<String> seen = new ArrayList<>();
        var page = records.after(sql, byAmount, null, 70);
        assertThat(page.hasBefore()).isFalse();
        while (true) {
            page.rows().forEach(row -> seen.add(row.key()));
            if (!page.hasAfter()) {
                break;
            }
            page = records.after(sql, byAmount, page.rows().getLast().position(), 70);
            assertThat(page.hasBefore()).isTrue();
        }
        assertThat(seen).hasSize(300).doesNotHaveDuplicates();
        var back = records.before(sql, byAmount, page.rows().getFirst().position(), 70);
        int last = page.rows().size();
        assertThat(back.rows()).extracting(Records.Row::key).isEqualTo(seen.subList(300 - last - 70, 300 - last));
        assertThat(back.hasAfter()).isTrue();
    }

    @Test
    void addsUpToTheLastDecimal() {
        var sums = Objects.requireNonNull(records.sums(sql(Map.of())));

        assertThat(sums.count()).isEqualTo(300);
        assertThat(sums.get(RecordColumn.PAYABLE)).isEqualByComparingTo(new BigDecimal("148.500003"));
        assertThat(sums.get(RecordColumn.CASH)).isEqualByComparingTo(sums.get(RecordColumn.PAYABLE));
        assertThat(readings.sums(reading()).count()).isEqualTo(300);
        assertThat(readings.sums(reading()).get(RecordColumn.PAYABLE))
                .isEqualByComparingTo(sums.get(RecordColumn.PAYABLE));
        var facets = readings.facets(reading().id(), RecordColumn.SERVICE);
        assertThat(facets).hasSize(12);
        assertThat(facets.stream().map(Readings.Facet::payable).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sums.get(RecordColumn.PAYABLE));
    }

    @Test
    void selectsByEverythingThatIsDocumented() {
        assertThat(count(Map.of("account", "acc-3"))).isEqualTo(8);
        assertThat(count(Map.of("service", "hws.service.type.s5"))).isEqualTo(25);
        assertThat(count(Map.of("type", "hws.resource.type.t5"))).isEqualTo(10);
        assertThat(count(Map.of("region", "cn-north-4"))).isEqualTo(300);
        assertThat(count(Map.of("region", "nowhere"))).isZero();
        assertThat(count(Map.of("project", "-1"))).isEqualTo(43);
        assertThat(count(Map.of("project", "project-1"))).isEqualTo(52);
        assertThat(count(Map.of("resource", "res-9"))).isEqualTo(1);
        assertThat(count(Map.of("trade", "trade-9"))).isEqualTo(1);
        assertThat(count(Map.of("mode", "1"))).isEqualTo(60);
        assertThat(count(Map.of("mode", "PAY_PER_USE"))).isEqualTo(240);
        assertThat(count(Map.of("bill", "5"))).isEqualTo(300);
        assertThat(count(Map.of("from", "2019-05-02", "until", "2019-05-03"))).isEqualTo(22);
        assertThat(count(Map.of("method", "own"))).isZero();
        assertThat(count(Map.of("method", "sub"))).isEqualTo(300);
        assertThat(count(Map.of("nonzero", "on"))).isEqualTo(300);
        assertThat(count(Map.of("account", "acc-3", "service", "hws.service.type.s3", "mode", "3")))
                .isEqualTo(3);
    }

    @Test
    void namesWhatItCannotRead() {
        assertThat(query(Map.of("from", "2019-06-01")).unreadable()).containsExactly("from");
        assertThat(query(Map.of("until", "gestern")).unreadable()).containsExactly("until");
        assertThat(query(Map.of("account", "x".repeat(300))).unreadable()).containsExactly("account");
        assertThat(RecordQuery.of(Map.of("month", "2019-13"), MONTH).unreadable())
                .containsExactly("month");
        assertThat(Records.Position.of("2019-02-31T00:00:00Z_5", false)).isNull();
        assertThat(Records.Position.of("1e9_5", true)).isNull();
        assertThat(Records.Position.of("-1.5_5", true)).isEqualTo(new Records.Position("-1.5", 5));
    }

    private long count(Map<String, String> filter) {
        return records.count(sql(filter), Long.MAX_VALUE);
    }

    private RecordSql sql(Map<String, String> filter) {
        return RecordSql.of(query(filter), reading().id(), names);
    }

    private static RecordQuery query(Map<String, String> filter) {
        Map<String, String> parameters = new HashMap<>(filter);
        parameters.put("month", MONTH.toString());
        return RecordQuery.of(parameters, MONTH);
    }

    private Readings.Reading reading() {
        return readings.shown(Kind.DETAIL, MONTH).orElseThrow();
    }

    private void keep(int from, int to, int total) {
        transaction.executeWithoutResult(
                _ -> books.keep(Kind.DETAIL, MONTH, pass, RecordWorld.page(MONTH, from, to, total)));
    }
}
