package io.bursar.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostFilter;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;

import static org.assertj.core.api.Assertions.assertThat;

class AnalysisAddressTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void asksForSixMonthsByServiceWhereNothingIsSaid() {
        var analysis = read(Map.of());

        assertThat(analysis.window()).isEqualTo(Window.months(YearMonth.parse("2026-06"), YearMonth.parse("2026-11")));
        assertThat(analysis.groupings()).containsExactly(CostGrouping.by(CostDimension.SERVICE_TYPE));
        assertThat(analysis.unreadable()).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        var analysis = read(Map.of(
                "step", "DAY",
                "from", "2026-10",
                "to", "2026-10",
                "basis", "AMORTISED",
                "amount", "PAID",
                "by", "TAG",
                "key", "env",
                "by2", "ACCOUNT",
                "only.REGION", "cn-north-4,a\\,b",
                "not.SERVICE_TYPE", "x"));

        assertThat(analysis.window())
                .isEqualTo(Window.days(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31")));
        assertThat(analysis.basis()).isEqualTo(CostQuestion.Basis.AMORTISED);
        assertThat(analysis.filters())
                .containsExactly(
                        CostFilter.without(CostDimension.SERVICE_TYPE, "x"),
                        CostFilter.only(CostDimension.REGION, "cn-north-4", "a,b"));
        assertThat(read(AnalysisAddress.write(analysis))).isEqualTo(analysis);
    }

    @Test
    void keepsAWindowThatMovesOn() {
        var analysis = read(Map.of("last", "12"));

        assertThat(analysis.window().months()).hasSize(12).endsWith(YearMonth.parse("2026-11"));
        assertThat(AnalysisAddress.write(analysis)).containsEntry("last", "12").doesNotContainKeys("from", "to");
    }

    @Test
    void namesWhatItCannotRead() {
        assertThat(read(Map.of("by", "SPLIT_ITEM")).unreadable()).containsExactly("cost.unreadable.by");
        assertThat(read(Map.of("by", "TAG")).unreadable()).containsExactly("cost.unreadable.key");
        assertThat(read(Map.of("by", "REGION", "by2", "REGION")).unreadable()).containsExactly("cost.unreadable.twice");
        assertThat(read(Map.of("from", "gestern", "basis", "x")).unreadable())
                .containsExactlyInAnyOrder("cost.unreadable.from", "cost.unreadable.basis");
        assertThat(read(Map.of("from", "2020-01")).unreadable()).containsExactly("cost.unreadable.span");
        assertThat(read(Map.of("step", "DAY", "from", "2026-01-01")).window().starts())
                .hasSize(AnalysisAddress.MOST_DAYS);
        assertThat(read(Map.of("last", "0")).unreadable()).containsExactly("cost.unreadable.span");
    }

    @Test
    void leadsFromAServiceToItsProductsAndFromThereToResources() {
        var services = read(Map.of());
        var products = Objects.requireNonNull(services.into(0, "hws.service.type.obs"));

        assertThat(products.groupings()).containsExactly(CostGrouping.by(CostDimension.RESOURCE_TYPE));
        assertThat(products.filters())
                .containsExactly(CostFilter.only(CostDimension.SERVICE_TYPE, "hws.service.type.obs"));
        var resources = Objects.requireNonNull(products.into(0, "hws.resource.type.obs"));
        assertThat(resources.into(0, "r-1")).isNull();
        assertThat(read(Map.of("by", "TAG", "key", "env")).into(0, "env:noTagKey"))
                .isNull();
    }

    @Test
    void asksTheSameQuestionHoweverItIsPut() {
        var one = read(Map.of("only.REGION", "a,b", "not.ACCOUNT", "c")).shape();
        var other = read(Map.of("not.ACCOUNT", "c", "only.REGION", "b, a,b", "last", "3"))
                .shape();

        assertThat(one.key()).isEqualTo(other.key()).hasSize(64);
        assertThat(one.key())
                .isNotEqualTo(read(Map.of("only.REGION", "a,b")).shape().key());
    }

    @Test
    void leadsToRecordsOnlyWhereTheyCanBeSelected() {
        var analysis = read(Map.of("by", "ACCOUNT", "only.REGION", "cn-north-4"));
        assertThat(CostLinks.records(analysis, List.of("acc-1")))
                .isEqualTo("/records?month=2026-11&account=acc-1&region=cn-north-4");
        assertThat(CostLinks.records(read(Map.of("by", "TAG", "key", "env")), List.of("env:prod")))
                .isNull();
        assertThat(CostLinks.records(read(Map.of("not.REGION", "x")), List.of("s")))
                .isNull();
    }

    private static Analysis read(Map<String, String> parameters) {
        return AnalysisAddress.read(parameters, TODAY);
    }
}
