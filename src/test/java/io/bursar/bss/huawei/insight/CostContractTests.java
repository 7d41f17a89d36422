package io.bursar.bss.huawei.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.model.GroupBy;
import com.huaweicloud.sdk.bss.v2.model.ListCostsReq;
import com.huaweicloud.sdk.bss.v2.model.ListCostsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerselfResourceRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerMonthlySumRequest;
import com.huaweicloud.sdk.bss.v2.model.TimeCondition;

import io.bursar.bss.AllPages;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.BillScope;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostFilter;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostRow;
import io.bursar.bss.cost.CostSpan;
import io.bursar.bss.cost.MonthlySum;
import io.bursar.bss.cost.MonthlySums;
import io.bursar.bss.cost.Payment;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.cost.SumFilter;
import io.bursar.bss.huawei.SandboxClient;
import io.bursar.money.BillAmount;
import io.bursar.sandbox.RunningSandbox;

import static io.bursar.bss.huawei.SandboxClient.value;
import static org.assertj.core.api.Assertions.assertThat;

/** Costs and bills against a running sandbox: what Huawei's own client reads there, ours reads too, and it adds up. */
class CostContractTests {

    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final RecordFilter OWN_DAY = RecordFilter.of(DECEMBER)
            .with(new BillScope.Own())
            .with(new RecordFilter.Days(LocalDate.of(2025, 12, 3), LocalDate.of(2025, 12, 3)));

    private final RunningSandbox sandbox = RunningSandbox.fresh();
    private final SandboxClient client = new SandboxClient(sandbox);
    private final HuaweiCosts costs = new HuaweiCosts(client.reads());
    private final HuaweiConsumption bills = new HuaweiConsumption(client.reads(), RetiredGroups.none());
    private final HuaweiConsumption retired =
            new HuaweiConsumption(client.reads(), new RetiredGroups(Set.of(RetiredGroup.RECORDS)));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void readsTheSameCostsAsHuaweisClient() {
        var theirs = client.sdk()
                .listCosts(new ListCostsRequest()
                        .withBody(new ListCostsReq()
                                .withTimeCondition(new TimeCondition()
                                        .withTimeMeasureId(2)
                                        .withBeginTime("2025-10")
                                        .withEndTime("2025-12"))
                                .withGroupby(List.of(
                                        new GroupBy().withType("dimension").withKey("CLOUD_SERVICE_TYPE"),
                                        new GroupBy().withType("dimension").withKey("ASSOCIATED_ACCOUNT")))
                                .withCostType("ORIGINAL_COST")
                                .withAmountType("PAYMENT_AMOUNT")
                                .withLimit(1000)));
        CostQuestion question = CostQuestion.of(
                new CostSpan.Months(YearMonth.of(2025, 10), DECEMBER),
                CostGrouping.by(CostDimension.SERVICE_TYPE),
                CostGrouping.by(CostDimension.ACCOUNT));
        List<CostRow> ours = value(
                AllPages.read(offset -> costs.analysis(question, new Slice(offset, 37)), CostRow::values, 10_000));

        assertThat(ours).hasSize(theirs.getTotalCount()).hasSizeGreaterThan(37);
        for (int i = 0; i < ours.size(); i++) {
            var their = theirs.getCostData().get(i);
            CostRow our = ours.get(i);
            assertThat(our.values().stream().map(CostRow.Value::value).toList())
                    .isEqualTo(their.getDimensions().stream()
                            .map(it -> it.getValue())
                            .toList());
            assertThat(our.amount()).isEqualTo(BillAmount.yuan(their.getAmountByCosts()));
            assertThat(our.periods()).hasSameSizeAs(their.getCosts());
            assertThat(our.periods().stream().map(CostRow.Period::amount).reduce(BillAmount.zero(), BillAmount::plus))
                    .isEqualTo(our.amount());
        }
    }

    @Test
    void readsCostsByDayAndWithout() {
        CostQuestion days = CostQuestion.of(
                new CostSpan.Days(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 7)),
                CostGrouping.by(CostDimension.CHARGE_MODE));
        List<CostRow> all = value(costs.analysis(days, Slice.first(10))).rows();
        assertThat(all).hasSizeGreaterThan(1);
        String some = Objects.requireNonNull(all.getFirst().values().getFirst().value());
        List<CostRow> rest = value(costs.analysis(
                        days.with(List.of(CostFilter.without(CostDimension.CHARGE_MODE, some))), Slice.first(10)))
                .rows();
        assertThat(rest).isEqualTo(all.subList(1, all.size()));
        assertThat(all.getFirst().periods())
                .allMatch(it -> it.start().getYear() == 2025 && it.start().getMonthValue() == 12);
    }

    @Test
    void saysThatTheCostCenterIsOff() {
        sandbox.set("cost-center", "off");
        CostQuestion question =
                CostQuestion.of(new CostSpan.Months(DECEMBER, DECEMBER), CostGrouping.by(CostDimension.REGION));
        assertThat(costs.analysis(question, Slice.first(1)))
                .isInstanceOfSatisfying(
                        ReadAnswer.Unreadable.class, it -> assertThat(it.code()).isEqualTo("CBC.18000014"));
    }

    @Test
    void readsTheSameRecordsAsHuaweisClient() {
        var theirs = client.sdk()
                .listCustomerselfResourceRecords(new ListCustomerselfResourceRecordsRequest()
                        .withXLanguage("en_US")
                        .withCycle("2025-12")
                        .withMethod("all")
                        .withLimit(1000));
        Page<ConsumptionRecord> ours = value(bills.records(RecordFilter.of(DECEMBER), Locale.US, Slice.from(0)));

        assertThat(ours.total()).isEqualTo(theirs.getTotalCount());
        assertThat(ours.rows()).hasSameSizeAs(theirs.getFeeRecords()).hasSize(1000);
        for (int i = 0; i < ours.rows().size(); i++) {
            var their = theirs.getFeeRecords().get(i);
            ConsumptionRecord our = ours.rows().get(i);
            assertThat(our.id()).isEqualTo(their.getId());
            assertThat(our.consumer().account()).hasToString(their.getCustomerId());
            assertThat(our.subject().service().name()).isEqualTo(their.getCloudServiceTypeName());
            assertThat(our.amounts().payable().amount()).isEqualByComparingTo(their.getAmount());
            assertThat(sum(our.amounts().payment())).isEqualTo(our.amounts().payable());
            assertThat(our.trade().billDate()).hasToString(their.getBillDate());
        }
    }

    @Test
    void readsAllRecordsOfADayPageByPageInBothWays() {
        List<ConsumptionRecord> today = value(AllPages.read(
                offset -> bills.records(OWN_DAY, Locale.CHINA, new Slice(offset, 29)), CostContractTests::id, 20_000));
        List<ConsumptionRecord> old = value(AllPages.read(
                offset -> retired.records(OWN_DAY, Locale.CHINA, new Slice(offset, 29)),
                CostContractTests::id,
                20_000));

        assertThat(today).hasSizeGreaterThan(29).hasSameSizeAs(old);
        assertThat(old.stream().map(ConsumptionRecord::id))
                .containsExactlyInAnyOrderElementsOf(
                        today.stream().map(ConsumptionRecord::id).toList());
        for (ConsumptionRecord row : old) {
            assertThat(today).anySatisfy(it -> {
                assertThat(it.id()).isEqualTo(row.id());
                assertThat(it.amounts().payable()).isEqualTo(row.amounts().payable());
                assertThat(it.consumer().account()).isEqualTo(row.consumer().account());
                assertThat(it.charging().mode()).isEqualTo(row.charging().mode());
                assertThat(it.trade().type()).isEqualTo(row.trade().type());
                assertThat(it.subject().resource()).isEqualTo(row.subject().resource());
            });
        }
        assertThat(client.calls("QueryResFeeRecords", "known")).isGreaterThan(1);
    }

    @Test
    void readsTheSameSumsAsHuaweisClient() {
        var theirs = client.sdk()
                .showCustomerMonthlySum(new ShowCustomerMonthlySumRequest()
                        .withBillCycle("2025-12")
                        .withLimit(1000));
        MonthlySums ours = value(bills.sums(SumFilter.of(DECEMBER), Slice.from(0)));

        assertThat(ours.rows().rows()).hasSize(theirs.getTotalCount()).isNotEmpty();
        assertThat(ours.totals().payable().amount()).isEqualByComparingTo(theirs.getConsumeAmount());
        assertThat(ours.totals().payment().cash().amount()).isEqualByComparingTo(theirs.getCashAmount());
        assertThat(ours.rows().rows().stream()
                        .map(it -> it.amounts().payable())
                        .reduce(BillAmount.zero(), BillAmount::plus))
                .isEqualTo(ours.totals().payable());
        for (MonthlySum row : ours.rows().rows()) {
            assertThat(sum(row.amounts().payment())).isEqualTo(row.amounts().payable());
        }
        List<MonthlySum> paged = value(AllPages.read(
                offset ->
                        bills.sums(SumFilter.of(DECEMBER), new Slice(offset, 7)).map(MonthlySums::rows),
                it -> it,
                10_000));
        assertThat(paged).isEqualTo(ours.rows().rows());
    }

    private static String id(ConsumptionRecord row) {
        return Objects.requireNonNull(row.id());
    }

    private static BillAmount sum(@Nullable Payment payment) {
        return Objects.requireNonNull(payment).sum();
    }
}
