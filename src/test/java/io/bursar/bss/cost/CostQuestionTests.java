package io.bursar.bss.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What Huawei would refuse, or take for something else, is refused before it is asked. */
class CostQuestionTests {

    private static final YearMonth MONTH = YearMonth.of(2025, 9);
    private static final LocalDate DAY = LocalDate.of(2025, 9, 12);
    private static final CostSpan SPAN = new CostSpan.Months(MONTH, MONTH);
    private static final CostGrouping REGION = CostGrouping.by(CostDimension.REGION);
    private static final CostGrouping TAG = new CostGrouping.ByTag("a");
    private static final CostGrouping UNIT = new CostGrouping.ByCostUnit("a");

    @Test
    void groupsByOneOrTwoThings() {
        assertThat(CostQuestion.of(SPAN, REGION).groupings()).hasSize(1);
        assertThat(CostQuestion.of(SPAN, TAG, UNIT).groupings()).hasSize(2);
        assertThat(CostQuestion.of(SPAN, TAG).groupings()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> CostQuestion.of(SPAN));
        assertThatIllegalArgumentException().isThrownBy(() -> CostQuestion.of(SPAN, REGION, TAG, UNIT));
        assertThatIllegalArgumentException().isThrownBy(() -> CostQuestion.of(SPAN, TAG, new CostGrouping.ByTag("b")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostQuestion.of(SPAN, UNIT, new CostGrouping.ByCostUnit("b")));
        assertThatIllegalArgumentException().isThrownBy(() -> CostGrouping.by(CostDimension.TAG));
        assertThatIllegalArgumentException().isThrownBy(() -> CostGrouping.by(CostDimension.SPLIT_ITEM));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostGrouping.ByTag(""));
    }

    @Test
    void selectsByUpToAHundredValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> CostFilter.only(CostDimension.REGION));
        assertThatIllegalArgumentException().isThrownBy(() -> CostFilter.only(CostDimension.SPLIT_ITEM, "a"));
        List<String> hundred = Collections.nCopies(100, "a");
        assertThat(new CostFilter(CostDimension.TAG, hundred, false).values()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostFilter(CostDimension.TAG, Collections.nCopies(101, "a"), false));
        CostFilter some = CostFilter.without(CostDimension.REGION, "a");
        assertThat(CostQuestion.of(SPAN, REGION)
                        .with(Collections.nCopies(100, some))
                        .filters())
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostQuestion.of(SPAN, REGION).with(Collections.nCopies(101, some)));
    }

    @Test
    void endsNoSpanBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CostSpan.Months(MONTH, MONTH.minusMonths(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostSpan.Days(DAY, DAY.minusDays(1)));
        assertThat(new CostSpan.Days(DAY, DAY)).isNotNull();
    }

    @Test
    void asksForRecordsOfOneMonth() {
        RecordFilter month = RecordFilter.of(MONTH);
        assertThat(month.with(new RecordFilter.Days(DAY, DAY)).days()).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordFilter.Days(DAY, DAY.plusMonths(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordFilter.Days(DAY, DAY.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFilter.of(MONTH.plusMonths(1)).with(new RecordFilter.Days(DAY, DAY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> month.with(new RecordFilter.Days(DAY, DAY)).with(RecordFilter.Statistic.CYCLE));
    }

    @Test
    void sendsNoFilterThatMeansSomethingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordFilter.What("", null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordFilter.Why(" ", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordFilter.Why(null, ChargeMode.OTHER, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordFilter.Why(null, null, BillType.OTHER));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectChoice.One("null"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectChoice.One("-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SumFilter.of(MONTH).withService(""));
        assertThat(ProjectChoice.DEFAULT.id()).isEqualTo("0");
    }
}
