package io.bursar.bss.huawei.insight;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Named;
import io.bursar.bss.OrderId;
import io.bursar.bss.Page;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.BillScope;
import io.bursar.bss.cost.BillType;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.Consumer;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.MonthlySum;
import io.bursar.bss.cost.MonthlySums;
import io.bursar.bss.cost.PeriodType;
import io.bursar.bss.cost.ProjectChoice;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.cost.SumFilter;
import io.bursar.bss.huawei.Examples;
import io.bursar.bss.huawei.Reads;
import io.bursar.money.BillAmount;

import static org.assertj.core.api.Assertions.assertThat;

/** Consumption records and monthly sums: the examples field by field. */
class ConsumptionTests {

    private static final String RECORDS = "/v2/bills/customer-bills/res-fee-records?";

    @Test
    void readsRecords() {
        Page<ConsumptionRecord> page = Examples.known(
                "ListCustomerselfResourceRecords",
                RECORDS,
                reads -> today(reads).records(ExampleRecords.QUESTION, Locale.CHINA, Slice.first(10)));

        assertThat(page).isEqualTo(new Page<>(List.of(ExampleRecords.record()), 0, 1));
        ConsumptionRecord.Amounts amounts = page.rows().getFirst().amounts();
        assertThat(Objects.requireNonNull(amounts.payment()).sum()).isEqualTo(amounts.payable());
    }

    @Test
    void asksForRecordsAsInTheExample() {
        var asked = Examples.asked(
                "{}", reads -> today(reads).records(ExampleRecords.QUESTION, Locale.CHINA, Slice.first(10)));

        assertThat(Examples.parameters(asked.path()))
                .isEqualTo(Examples.exampleParameters("ListCustomerselfResourceRecords"));
        assertThat(asked.header("X-Language")).isEqualTo("zh_CN");
    }

    @Test
    void asksForWhatBelongsToNoProjectInEachOperationsWords() {
        var what = new RecordFilter.What(null, "cn-north-4", "r", new ProjectChoice.None());
        RecordFilter filter = RecordFilter.of(YearMonth.of(2025, 9))
                .with(what)
                .with(new RecordFilter.Why("T1", ChargeMode.SAVINGS_PLAN, BillType.YEARLY_PAYMENT))
                .with(new BillScope.SubAccount(CustomerId.of("sub")))
                .with(RecordFilter.Statistic.CYCLE);
        assertThat(Examples.parameters(Examples.asked(
                                "{}", reads -> today(reads).records(filter, Locale.UK, new Slice(10, 5)))
                        .path()))
                .containsExactlyInAnyOrder(
                        "cycle=2025-09",
                        "region=cn-north-4",
                        "resource_id=r",
                        "enterprise_project_id=null",
                        "trade_id=T1",
                        "charge_mode=11",
                        "bill_type=103",
                        "method=sub_customer",
                        "sub_customer_id=sub",
                        "statistic_type=1",
                        "offset=10",
                        "limit=5");
        SumFilter sums = SumFilter.of(YearMonth.of(2025, 9)).with(new ProjectChoice.None());
        assertThat(Examples.parameters(Examples.asked(
                                "{}", reads -> today(reads).sums(sums, Slice.first(5)))
                        .path()))
                .containsExactlyInAnyOrder(
                        "bill_cycle=2025-09", "enterprise_project_id=-1", "method=all", "offset=0", "limit=5");
    }

    @Test
    void readsRecordsOfAWholeMonthAndOfIntegratedMachines() {
        String body = Examples.text("ListCustomerselfResourceRecords.response.json")
                .replace("\"id\": \"8f2b0c4d9a7e41b6b0d5e3c1a9f84726\"", "\"id\": null")
                .replace("\"trade_time\": \"2025-09-12T03:06:21Z\"", "\"trade_time\": null")
                .replace("\"bill_type\": 5", "\"bill_type\": 77")
                .replace("\"charge_mode\": \"3\"", "\"charge_mode\": \"1\"")
                .replace("\"period_type\": \"25\"", "\"period_type\": \"19\"")
                .replace("\"period_num\": null", "\"period_num\": 2")
                .replace("\"order_id\": null", "\"order_id\": \"CS1\"")
                .replace("\"usage\": 3600", "\"usage\": null")
                .replace("\"sub_resource_id\": null", "\"sub_resource_id\": \"inner\"");
        Page<ConsumptionRecord> page = Examples.knownIn(
                body, RECORDS, reads -> today(reads).records(ExampleRecords.QUESTION, Locale.CHINA, Slice.first(10)));

        ConsumptionRecord row = page.rows().getFirst();
        assertThat(row.id()).isNull();
        assertThat(row.trade().at()).isNull();
        assertThat(row.trade().type()).isEqualTo(BillType.OTHER);
        assertThat(row.trade().order()).isEqualTo(OrderId.of("CS1"));
        assertThat(row.charging().mode()).isEqualTo(ChargeMode.YEARLY_MONTHLY);
        assertThat(row.charging().period()).isEqualTo(PeriodType.YEAR);
        assertThat(row.charging().periods()).isEqualTo(2);
        assertThat(row.use().used()).isNull();
        assertThat(row.subject().parts())
                .isEqualTo(new ConsumptionRecord.Part(null, null, new ConsumptionRecord.Resource("inner", null, null)));
    }

    @Test
    void doesNotReadAmountsThatMayNotBeYuan() {
        String body = Examples.text("ListCustomerselfResourceRecords.response.json");
        for (String wrong : List.of(
                body.replace("\"measure_id\": 1", "\"measure_id\": 3"),
                body.replace("\"CNY\"", "\"HKD\""),
                body.replace("\"amount\": 0.04", "\"amount\": null"))) {
            assertThat(Examples.trouble(
                            200,
                            wrong,
                            reads -> today(reads).records(ExampleRecords.QUESTION, Locale.CHINA, Slice.first(10))))
                    .isEqualTo("UNREADABLE_BODY");
        }
    }

    @Test
    void readsMonthlySums() {
        SumFilter filter = SumFilter.of(YearMonth.of(2025, 9))
                .withService("hws.service.type.ebs")
                .with(new BillScope.Own());
        assertThat((Object) Examples.known(
                        "ShowCustomerMonthlySum",
                        "/v2/bills/customer-bills/monthly-sum?",
                        reads -> today(reads).sums(filter, Slice.first(10))))
                .isEqualTo(new MonthlySums(
                        new MonthlySums.Totals(
                                BillAmount.yuan("28.79"), BillAmount.zero(), ExampleRecords.cash("28.79")),
                        new Page<>(
                                List.of(new MonthlySum(
                                        YearMonth.of(2025, 9),
                                        MonthlySum.Kind.CONSUMPTION,
                                        new Consumer(ExampleRecords.CUSTOMER, "demo_portal", null),
                                        new Named("hws.service.type.ebs", "云硬盘"),
                                        new Named("hws.resource.type.volume", "云硬盘"),
                                        ChargeMode.PAY_PER_USE,
                                        new MonthlySum.Amounts(
                                                BillAmount.yuan("28.8"),
                                                BillAmount.zero(),
                                                BillAmount.yuan("0.01"),
                                                BillAmount.yuan("28.79"),
                                                BillAmount.zero(),
                                                ExampleRecords.cash("28.79")))),
                                0,
                                1)));
        assertThat(Examples.parameters(Examples.asked(
                                "{}", reads -> today(reads).sums(filter, Slice.first(10)))
                        .path()))
                .isEqualTo(Examples.exampleParameters("ShowCustomerMonthlySum"));
    }

    @Test
    void knowsEveryDocumentedNumber() {
        Arrays.stream(BillType.values())
                .filter(it -> it != BillType.OTHER)
                .forEach(it ->
                        assertThat(CostWords.billType(CostWords.number(it))).isEqualTo(it));
        Arrays.stream(ChargeMode.values())
                .filter(it -> it != ChargeMode.OTHER)
                .forEach(it -> assertThat(CostWords.mode(CostWords.number(it))).isEqualTo(it));
        assertThat(CostWords.billType(null)).isEqualTo(BillType.OTHER);
        assertThat(CostWords.mode(99)).isEqualTo(ChargeMode.OTHER);
    }

    private static HuaweiConsumption today(Reads reads) {
        return new HuaweiConsumption(reads, RetiredGroups.none());
    }
}
