package io.bursar.bss.huawei.insight;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Named;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.BillScope;
import io.bursar.bss.cost.BillType;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.Consumer;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.ProjectChoice;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.huawei.Examples;
import io.bursar.bss.huawei.Reads;
import io.bursar.bss.huawei.World;

import static org.assertj.core.api.Assertions.assertThat;

/** Consumption records through the retired interface: the same values where it has them, and no silent gaps. */
class RetiredRecordsTests {

    private static final String PATH = "/v1.0/" + World.DOMAIN + "/customer/account-mgr/bill/res-fee-records?";
    private static final RecordFilter OWN = RecordFilter.of(ExampleRecords.SEPTEMBER)
            .with(new RecordFilter.What("hws.service.type.ebs", null, null, null))
            .with(new RecordFilter.Why(null, ChargeMode.PAY_PER_USE, null))
            .with(new BillScope.Own());

    @Test
    void readsRecords() {
        ConsumptionRecord today = ExampleRecords.record();
        Page<ConsumptionRecord> page =
                Examples.known("LegacyQueryResFeeRecords", PATH, reads -> ask(reads, OWN, Slice.first(10)));

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.rows())
                .containsExactly(new ConsumptionRecord(
                        today.id(),
                        new ConsumptionRecord.Trade(
                                BillType.USAGE, null, null, ExampleRecords.TRADED, null, null, null),
                        new Consumer(CustomerId.of(World.DOMAIN), null, new Named("0", null)),
                        new ConsumptionRecord.Subject(
                                new Named("cn-north-4", null),
                                new Named("hws.service.type.ebs", null),
                                new Named("hws.resource.type.volume", null),
                                ExampleRecords.resource(),
                                ExampleRecords.PRODUCT,
                                null,
                                null,
                                null,
                                null),
                        new ConsumptionRecord.Charging(
                                ChargeMode.PAY_PER_USE, ExampleRecords.FROM, ExampleRecords.UNTIL, null, null),
                        new ConsumptionRecord.Use(
                                null, ExampleRecords.seconds("3600"), ExampleRecords.seconds("0"), null),
                        ConsumptionRecord.Price.UNKNOWN,
                        new ConsumptionRecord.Amounts(null, null, ExampleRecords.CENTS, null)));
    }

    @Test
    void asksAsInTheExample() {
        assertThat(Examples.parameters(Examples.asked("{}", reads -> ask(reads, OWN, Slice.first(10)))
                        .path()))
                .isEqualTo(Examples.exampleParameters("LegacyQueryResFeeRecords"));
        RecordFilter without = OWN.with(new RecordFilter.What(null, null, null, new ProjectChoice.None()))
                .with(new RecordFilter.Why("CS1", ChargeMode.YEARLY_MONTHLY, null));
        assertThat(Examples.parameters(Examples.asked("{}", reads -> ask(reads, without, new Slice(300, 200)))
                        .path()))
                .contains("payMethod=0", "orderId=CS1", "enterpriseProjectId=-1", "offset=4", "limit=100");
    }

    @Test
    void asksForBothWaysOfChargingOneAfterTheOther() {
        RecordFilter both = OWN.with(RecordFilter.Why.ANYHOW);
        Page<ConsumptionRecord> first =
                Examples.known("LegacyQueryResFeeRecords", PATH, reads -> ask(reads, both, Slice.first(10)));
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.nextOffset()).isEqualTo(1);
        Page<ConsumptionRecord> second =
                Examples.known("LegacyQueryResFeeRecords", PATH, reads -> ask(reads, both, new Slice(1, 1)));
        assertThat(second.offset()).isEqualTo(1);
        assertThat(second.rows()).hasSize(1);
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void saysWhatItCannotAnswer() {
        for (RecordFilter filter : List.of(
                OWN.with(new BillScope.Everybody()),
                OWN.with(new BillScope.SubAccount(ExampleRecords.CUSTOMER)),
                OWN.withoutZero(),
                OWN.with(RecordFilter.Statistic.CYCLE),
                OWN.with(new RecordFilter.Why(null, null, BillType.USAGE)),
                OWN.with(new RecordFilter.Why(null, ChargeMode.SAVINGS_PLAN, null)))) {
            assertThat(Examples.trouble(200, "{}", reads -> ask(reads, filter, Slice.first(10))))
                    .isEqualTo("NOT_IN_RETIRED");
        }
    }

    @Test
    void takesASuccessAndARefusalWithACode() {
        String body = Examples.text("LegacyQueryResFeeRecords.response.json")
                .replaceFirst("\\{", "{\"error_code\":\"CBC.0000\",\"error_msg\":\"success\",");
        Page<ConsumptionRecord> page = Examples.knownIn(body, PATH, reads -> ask(reads, OWN, Slice.first(10)));
        assertThat(page.rows()).hasSize(1);
        assertThat(Examples.trouble(200, "{\"error_code\":\"CBC.0100\"}", reads -> ask(reads, OWN, Slice.first(10))))
                .isEqualTo("REFUSED");
        assertThat(Examples.trouble(
                        200,
                        Examples.text("LegacyQueryResFeeRecords.response.json")
                                .replace("\"measureId\": 1", "\"measureId\": 3"),
                        reads -> ask(reads, OWN, Slice.first(10))))
                .isEqualTo("UNREADABLE_BODY");
    }

    private static ReadAnswer<Page<ConsumptionRecord>> ask(Reads reads, RecordFilter filter, Slice slice) {
        return new HuaweiConsumption(reads, new RetiredGroups(Set.of(RetiredGroup.RECORDS)))
                .records(filter, Locale.CHINA, slice);
    }
}
