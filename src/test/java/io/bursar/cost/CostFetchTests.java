package io.bursar.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.Exchange;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostRow;
import io.bursar.bss.cost.CostSpan;
import io.bursar.bss.cost.CostStep;
import io.bursar.bss.cost.Costs;
import io.bursar.money.BillAmount;
import io.bursar.support.MutableClock;
import io.bursar.support.Postgres;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of Huawei, and what stays when it says nothing. A Huawei of one service that costs 1 yuan a month. */
class CostFetchTests {

    private static final Shape SHAPE = Shape.of(CostStep.MONTH, CostGrouping.by(CostDimension.SERVICE_TYPE));
    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private final MutableClock clock = MutableClock.at("2026-11-23T04:00:00Z");
    private final Huawei huawei = new Huawei();
    private CostBooks books;
    private CostFetch fetch;

    @BeforeEach
    void aDatabase() {
        var database = Postgres.freshDatabase().application();
        books = new CostBooks(JdbcClient.create(database), new JdbcTemplate(database));
        fetch = new CostFetch(huawei, books, new CostSettings(Duration.ofSeconds(1), 20_000, 35), clock);
    }

    @Test
    void neverAsksAgainForAMonthThatIsFinal() {
        assertThat(fetch.fetch(SHAPE, List.of(OCTOBER, NOVEMBER))).isTrue();
        clock.advance(Duration.ofMinutes(61));

        assertThat(fetch.due(SHAPE, List.of(OCTOBER, NOVEMBER))).containsExactly(NOVEMBER);
    }

    @Test
    void asksOnceForMonthsThatFollowEachOther() {
        List<YearMonth> year = Window.months(NOVEMBER.minusMonths(11), NOVEMBER).months();
        fetch.fetch(SHAPE, year);

        assertThat(huawei.asked).hasSize(1);
        assertThat(books.figures(SHAPE, LocalDate.parse("2025-12-01"), LocalDate.parse("2026-11-30")))
                .hasSize(12);
        assertThat(fetch.due(SHAPE, year)).isEmpty();
    }

    @Test
    void asksNothingBeyondWhatHuaweiRemembers() {
        assertThat(fetch.due(SHAPE, List.of(NOVEMBER.minusMonths(19), NOVEMBER.plusMonths(1))))
                .isEmpty();
        assertThat(fetch.due(SHAPE, List.of(NOVEMBER.minusMonths(18)))).hasSize(1);
    }

    @Test
    void leavesTheLastFiguresWhereHuaweiIsSilent() {
        fetch.fetch(SHAPE, List.of(NOVEMBER));
        huawei.refusal = "CBC.18000014";
        clock.advance(Duration.ofHours(2));

        assertThat(fetch.fetch(SHAPE, List.of(NOVEMBER))).isFalse();

        assertThat(books.tried(SHAPE.key()).problem()).isEqualTo("CBC.18000014");
        assertThat(november()).hasSize(1);
    }

    @Test
    void keepsWhatItKnowsWhileHuaweiHidesTheMonth() {
        fetch.fetch(SHAPE, List.of(NOVEMBER));
        huawei.hidden = true;
        clock.set(Instant.parse("2026-12-02T04:00:00Z"));
        fetch.fetch(SHAPE, List.of(NOVEMBER));
        assertThat(november()).hasSize(1);

        clock.set(Instant.parse("2026-12-05T04:00:00Z"));
        fetch.fetch(SHAPE, List.of(NOVEMBER));
        assertThat(november()).as("nothing is final then").isEmpty();
    }

    @Test
    void forgetsWhatNobodyAsksAnyMore() {
        fetch.fetch(SHAPE, List.of(NOVEMBER));
        assertThat(books.forget(LocalDate.parse("2026-12-30"), List.of(SHAPE.key())))
                .isZero();
        assertThat(books.forget(LocalDate.parse("2026-12-30"), List.of())).isEqualTo(1);
        assertThat(november()).isEmpty();
    }

    private List<CostFigure> november() {
        return books.figures(SHAPE, NOVEMBER.atDay(1), NOVEMBER.atEndOfMonth());
    }

    private final class Huawei implements Costs {

        private final List<CostQuestion> asked = new ArrayList<>();
        private String refusal = "";
        private boolean hidden;

        @Override
        public ReadAnswer<Page<CostRow>> analysis(CostQuestion question, Slice slice) {
            asked.add(question);
            if (!refusal.isEmpty()) {
                return new ReadAnswer.Unreadable<>(Exchange.silent(Duration.ZERO), refusal);
            }
            var span = (CostSpan.Months) question.span();
            var one = BillAmount.yuan("1.00");
            List<CostRow.Period> periods = Window.months(span.from(), span.to()).months().stream()
                    .map(month -> new CostRow.Period(month.atDay(1), CostStep.MONTH, one, one))
                    .toList();
            var row = new CostRow(
                    List.of(new CostRow.Value("CLOUD_SERVICE_TYPE", CostDimension.SERVICE_TYPE, "obs")),
                    periods,
                    one,
                    one);
            List<CostRow> rows = hidden ? List.of() : List.of(row);
            return new ReadAnswer.Known<>(new Page<>(rows, 0, rows.size()), clock.instant());
        }
    }
}
