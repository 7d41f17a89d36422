package io.bursar.consumption;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Named;
import io.bursar.bss.OrderId;
import io.bursar.bss.Page;
import io.bursar.bss.cost.BillType;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.Consumer;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.Payment;
import io.bursar.bss.cost.PeriodType;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.Quantity;
import io.bursar.money.BillAmount;
import io.bursar.time.Beijing;

/** Records as tests want them. */
final class RecordWorld {

    static final YearMonth MONTH = YearMonth.parse("2026-10");

    private RecordWorld() {}

    /**
     * Number {@code n} of a month: on day {@code n % 28 + 1}, of account {@code n % 40}, payable {@code n % 100}
     * cents.
     */
    static ConsumptionRecord record(YearMonth month, int n) {
        LocalDate day = month.atDay(n % 28 + 1);
        Instant at = Beijing.startOf(day).plusSeconds(n % 86_400);
        BillAmount payable = BillAmount.yuan(BigDecimal.valueOf(n % 100, 2).add(new BigDecimal("0.00000001")));
        BillAmount zero = BillAmount.zero();
        return new ConsumptionRecord(
                "rec-" + month + "-" + n,
                new ConsumptionRecord.Trade(
                        BillType.USAGE,
                        day,
                        "trade-" + n % 1000,
                        at,
                        at,
                        n % 10 == 0 ? new OrderId("CS" + n) : null,
                        null),
                new Consumer(CustomerId.of("acc-" + n % 40), "account " + n % 40, n % 7 == 0 ? null : project(n)),
                new ConsumptionRecord.Subject(
                        new Named("cn-north-4", "华北-北京四"),
                        new Named("hws.service.type.s" + n % 12, "服务" + n % 12),
                        new Named("hws.resource.type.t" + n % 30, "产品" + n % 30),
                        new ConsumptionRecord.Resource("res-" + n % 3000, "resource-" + n % 3000, null),
                        null,
                        "2vCPUs|4GB",
                        "s6.large.2",
                        null,
                        null),
                new ConsumptionRecord.Charging(
                        n % 5 == 0 ? ChargeMode.YEARLY_MONTHLY : ChargeMode.PAY_PER_USE,
                        at,
                        at.plusSeconds(3600),
                        PeriodType.HOUR,
                        null),
                new ConsumptionRecord.Use(
                        "duration", new Quantity(BigDecimal.valueOf(3600), new MeasureId(4)), null, null),
                ConsumptionRecord.Price.UNKNOWN,
                new ConsumptionRecord.Amounts(
                        payable, zero, payable, new Payment(payable, zero, zero, zero, zero, zero, zero, zero)));
    }

    /** Records {@code from} to {@code to}, the last left out, of {@code total}. */
    static Page<ConsumptionRecord> page(YearMonth month, int from, int to, int total) {
        List<ConsumptionRecord> rows =
                IntStream.range(from, to).mapToObj(n -> record(month, n)).toList();
        return new Page<>(rows, from, total);
    }

    private static @Nullable Named project(int n) {
        return new Named("project-" + n % 5, "项目" + n % 5);
    }
}
