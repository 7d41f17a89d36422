package io.bursar.bss.huawei.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Named;
import io.bursar.bss.cost.BillScope;
import io.bursar.bss.cost.BillType;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.Consumer;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.Payment;
import io.bursar.bss.cost.PeriodType;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.Quantity;
import io.bursar.money.BillAmount;

/** The consumption record of the dossier's examples as ours. */
final class ExampleRecords {

    static final CustomerId CUSTOMER = CustomerId.of("7f3a1c52e8b94d06a1d5c0f2b7e64913");
    static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);
    static final MeasureId SECONDS = MeasureId.of(4);
    static final Instant FROM = Instant.parse("2025-09-12T01:00:00Z");
    static final Instant UNTIL = Instant.parse("2025-09-12T02:00:00Z");
    static final Instant TRADED = Instant.parse("2025-09-12T03:06:21Z");
    static final Named PRODUCT = new Named("00301-117044-0--0", "云硬盘_普通IO_按需");
    static final BillAmount CENTS = BillAmount.yuan("0.04");
    static final BillAmount NOTHING = BillAmount.zero();

    /** The question of the example request. */
    static final RecordFilter QUESTION = RecordFilter.of(SEPTEMBER)
            .with(new RecordFilter.What("hws.service.type.ebs", null, null, null))
            .with(new RecordFilter.Why(null, ChargeMode.PAY_PER_USE, null))
            .with(new RecordFilter.Days(LocalDate.of(2025, 9, 12), LocalDate.of(2025, 9, 12)))
            .with(new BillScope.Own())
            .withoutZero();

    private ExampleRecords() {}

    static ConsumptionRecord record() {
        return new ConsumptionRecord(
                "8f2b0c4d9a7e41b6b0d5e3c1a9f84726",
                new ConsumptionRecord.Trade(
                        BillType.USAGE,
                        LocalDate.of(2025, 9, 12),
                        "09121b6c-4d7e-4a30-8f15-c2b9e0d7a643",
                        TRADED,
                        UNTIL,
                        null,
                        null),
                new Consumer(CUSTOMER, "demo_portal", new Named("0", "default")),
                new ConsumptionRecord.Subject(
                        new Named("cn-north-4", "华北-北京四"),
                        new Named("hws.service.type.ebs", "云硬盘"),
                        new Named("hws.resource.type.volume", "云硬盘"),
                        resource(),
                        PRODUCT,
                        "普通IO|100.0GB",
                        "SATA",
                        new Quantity(new BigDecimal("100"), MeasureId.of(17)),
                        null),
                new ConsumptionRecord.Charging(ChargeMode.PAY_PER_USE, FROM, UNTIL, PeriodType.HOUR, null),
                new ConsumptionRecord.Use("duration", seconds("3600"), seconds("0"), seconds("0")),
                new ConsumptionRecord.Price(
                        new BigDecimal("0.0004"),
                        "元/GB/小时",
                        "(3600秒)【使用量】/(3600)【单位转换】*(100GB)【规格】*(0.0004元/GB/小时)【单价】"
                                + "-0.00【优惠金额】-0.00【抹零金额】-0.00【代金券抵扣】"),
                new ConsumptionRecord.Amounts(CENTS, NOTHING, CENTS, cash("0.04")));
    }

    static ConsumptionRecord.Resource resource() {
        return new ConsumptionRecord.Resource("c5b81e2a-0d97-4f34-8e6b-2a97f1c0d468", "data-disk-01", null);
    }

    static Quantity seconds(String amount) {
        return new Quantity(new BigDecimal(amount), SECONDS);
    }

    static Payment cash(String amount) {
        return new Payment(BillAmount.yuan(amount), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    }
}
