package io.bursar.bss.huawei.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.bursar.bss.Page;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostFilter;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostRow;
import io.bursar.bss.cost.CostSpan;
import io.bursar.bss.cost.CostStep;
import io.bursar.bss.huawei.Examples;
import io.bursar.money.BillAmount;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Cost analysis: the example field by field, and the question as documented. */
class CostTests {

    private static final CostQuestion QUESTION = CostQuestion.of(
                    new CostSpan.Months(YearMonth.of(2025, 8), YearMonth.of(2025, 9)),
                    CostGrouping.by(CostDimension.SERVICE_TYPE),
                    CostGrouping.by(CostDimension.ENTERPRISE_PROJECT))
            .with(List.of(CostFilter.only(CostDimension.CHARGE_MODE, "1", "3")));

    @Test
    void readsCosts() {
        assertThat((Object) Examples.known(
                        "ListCosts",
                        "/v4/costs/cost-analysed-bills/query",
                        reads -> new HuaweiCosts(reads).analysis(QUESTION, Slice.first(10))))
                .isEqualTo(new Page<>(
                        List.of(
                                new CostRow(
                                        values("hws.service.type.ec2", "0"),
                                        List.of(period(8, "1204.58", "1416"), period(9, "1187.20", "1396.70")),
                                        BillAmount.yuan("2391.78"),
                                        BillAmount.yuan("2812.70")),
                                new CostRow(
                                        values("hws.service.type.obs", "1c9f0a6e-52d4-4b8e-9a77-3e2f60d1b845"),
                                        List.of(period(8, "36.11", "36.11"), period(9, "41.90", "41.90")),
                                        BillAmount.yuan("78.01"),
                                        BillAmount.yuan("78.01"))),
                        0,
                        2));
    }

    @Test
    void asksAsInTheExample() {
        JsonMapper mapper = JsonMapper.shared();
        assertThat(mapper.readTree(Examples.asked(
                                "{}", reads -> new HuaweiCosts(reads).analysis(QUESTION, Slice.first(10)))
                        .body()))
                .isEqualTo(mapper.readTree(Examples.text("ListCosts.request.json")));
    }

    @Test
    void asksForTagsUnitsAndDays() {
        CostQuestion question = CostQuestion.of(
                        new CostSpan.Days(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30)),
                        new CostGrouping.ByTag("Group"),
                        new CostGrouping.ByCostUnit("team"))
                .with(CostQuestion.Basis.AMORTISED)
                .with(CostQuestion.Amount.PAID)
                .with(List.of(CostFilter.without(CostDimension.TAG, "env:prod")));
        assertThat(Examples.asked("{}", reads -> new HuaweiCosts(reads).analysis(question, new Slice(20, 20)))
                        .body())
                .contains(
                        "\"time_measure_id\":1",
                        "\"begin_time\":\"2025-09-01\"",
                        "\"end_time\":\"2025-09-30\"",
                        "{\"type\":\"tag\",\"key\":\"Group\"}",
                        "{\"type\":\"cost_unit\",\"key\":\"team\"}",
                        "\"cost_type\":\"AMORTIZED_COST\"",
                        "\"amount_type\":\"NET_AMOUNT\"",
                        "\"operator\":1",
                        "\"RESOURCE_TAG\"",
                        "\"offset\":20");
    }

    @Test
    void readsTagsAndDays() {
        String body = "{\"currency\":\"CNY\",\"total_count\":1,\"cost_data\":[{\"dimensions\":[{\"key\":\"tag\","
                + "\"value\":\"Group:noTagKey\"}],\"costs\":[{\"time_dimension_value\":\"2025-09-03\","
                + "\"time_measure_id\":1,\"amount\":\"0.00000001\",\"official_amount\":\"1\"}],"
                + "\"amount_by_costs\":\"0.00000001\",\"official_amount_by_costs\":\"1\"}]}";
        Page<CostRow> page = Examples.knownIn(
                body, "/v4/costs", reads -> new HuaweiCosts(reads).analysis(QUESTION, Slice.first(10)));

        CostRow row = page.rows().getFirst();
        assertThat(row.values()).containsExactly(new CostRow.Value("tag", null, "Group:noTagKey"));
        assertThat(row.periods())
                .containsExactly(new CostRow.Period(
                        LocalDate.of(2025, 9, 3), CostStep.DAY, BillAmount.yuan("0.00000001"), BillAmount.yuan("1")));
    }

    @Test
    void doesNotReadForeignMoneyOrHalfAnAnswer() {
        String body = Examples.text("ListCosts.response.json");
        for (String wrong : List.of(
                body.replace("CNY", "USD"),
                body.replace("\"2025-08\"", "\"August\""),
                body.replace("\"2025-08\"", "null"),
                body.replace("\"1204.58\"", "\"1204.123456789\""))) {
            assertThat(Examples.trouble(
                            200, wrong, reads -> new HuaweiCosts(reads).analysis(QUESTION, Slice.first(10))))
                    .isEqualTo("UNREADABLE_BODY");
        }
        assertThat(Examples.trouble(
                        400,
                        "{\"error_code\":\"CBC.18000014\",\"error_msg\":\"not enabled\"}",
                        reads -> new HuaweiCosts(reads).analysis(QUESTION, Slice.first(10))))
                .isEqualTo("CBC.18000014");
    }

    @Test
    void knowsEveryDimensionByItsWord() {
        for (CostDimension dimension : CostDimension.values()) {
            assertThat(CostWords.dimensionOrNull(CostWords.word(dimension))).isEqualTo(dimension);
        }
    }

    private static List<CostRow.Value> values(String service, String project) {
        return List.of(
                new CostRow.Value("CLOUD_SERVICE_TYPE", CostDimension.SERVICE_TYPE, service),
                new CostRow.Value("ENTERPRISE_PROJECT_ID", CostDimension.ENTERPRISE_PROJECT, project));
    }

    private static CostRow.Period period(int month, String amount, String listPrice) {
        return new CostRow.Period(
                LocalDate.of(2025, month, 1), CostStep.MONTH, BillAmount.yuan(amount), BillAmount.yuan(listPrice));
    }
}
