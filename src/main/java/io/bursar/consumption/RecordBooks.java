package io.bursar.consumption;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.bursar.bss.Named;
import io.bursar.bss.Page;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.MonthlySum;
import io.bursar.bss.cost.MonthlySums;
import io.bursar.bss.cost.Payment;
import io.bursar.cost.CostNames;
import io.bursar.time.Beijing;

/** Keeps what a page of a reading brought. In the caller's transaction. */
@Component
class RecordBooks {

    private static final String INSERT = "insert into consumption_record (reading, key, at, "
            + Stream.of(RecordColumn.values()).map(RecordColumn::sql).collect(Collectors.joining(", "))
            + ") values (?, ?, ?" + ", ?".repeat(RecordColumn.values().length)
            + ") on conflict on constraint consumption_record_key_uq do nothing";

    private static final String INSERT_SUM = """
            insert into monthly_sum (reading, key, bill_kind, account, account_name, service, service_name,
                resource_type, resource_type_name, charge_mode, list_price, discount, truncated, payable, written_off,
                cash, credit, coupon, flexible_coupon, stored_value_card, debt)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint monthly_sum_key_uq do nothing""";

    private final Readings readings;
    private final JdbcTemplate batches;
    private final CostNames names;

    RecordBooks(Readings readings, JdbcTemplate batches, CostNames names) {
        this.readings = readings;
        this.batches = batches;
        this.names = names;
    }

    /** A page of single records, or of added-up ones, which also tell the names of things. */
    void keep(Kind kind, YearMonth month, long pass, Page<ConsumptionRecord> page) {
        long reading = readings.open(kind, month, pass);
        batches.batchUpdate(
                INSERT,
                page.rows().stream().map(row -> row(reading, month, row)).toList());
        if (kind == Kind.CYCLE) {
            learn(page.rows());
        }
        if (!page.hasNext()) {
            readings.finish(reading, kind, month, (long) page.total(), null);
        }
    }

    /** A page of monthly sums. */
    void keep(YearMonth month, long pass, MonthlySums sums) {
        long reading = readings.open(Kind.SUMS, month, pass);
        batches.batchUpdate(
                INSERT_SUM,
                sums.rows().rows().stream().map(row -> row(reading, row)).toList());
        if (!sums.rows().hasNext()) {
            readings.finish(
                    reading,
                    Kind.SUMS,
                    month,
                    (long) sums.rows().total(),
                    sums.totals().payable().amount());
        }
    }

    private static Object[] row(long reading, YearMonth month, ConsumptionRecord record) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(reading);
        cells.add(record.id() == null || record.id().isBlank() ? digest(record.toString()) : record.id());
        cells.add(at(month, record).atOffset(ZoneOffset.UTC));
        for (RecordColumn column : RecordColumn.values()) {
            cells.add(cell(column.of(record)));
        }
        return cells.toArray();
    }

    private static Object[] row(long reading, MonthlySum sum) {
        Payment paid = sum.amounts().payment();
        BigDecimal[] amounts = Stream.of(
                        sum.amounts().listPrice(),
                        sum.amounts().discount(),
                        sum.amounts().truncated(),
                        sum.amounts().payable(),
                        sum.amounts().writtenOff(),
                        paid.cash(),
                        paid.credit(),
                        paid.coupon(),
                        paid.flexibleCoupon(),
                        paid.storedValueCard(),
                        paid.debt())
                .map(amount -> amount.amount())
                .toArray(BigDecimal[]::new);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(reading);
        cells.add(digest(sum.toString()));
        cells.add(sum.kind().name());
        cells.add(sum.consumer().account().value());
        cells.add(cell(sum.consumer().accountName()));
        cells.add(sum.service().code());
        cells.add(cell(sum.service().name()));
        cells.add(sum.resourceType().code());
        cells.add(cell(sum.resourceType().name()));
        cells.add(sum.mode().name());
        cells.addAll(List.of(amounts));
        return cells.toArray();
    }

    /** When it happened as far as it is told: what a month is sorted by. */
    private static Instant at(YearMonth month, ConsumptionRecord record) {
        Instant at = record.trade().at() == null
                ? record.trade().consumedAt()
                : record.trade().at();
        LocalDate day = record.trade().billDate() == null
                ? month.atDay(1)
                : record.trade().billDate();
        return at == null ? Beijing.startOf(day) : at;
    }

    private void learn(Collection<ConsumptionRecord> records) {
        learn(
                CostDimension.SERVICE_TYPE,
                records.stream().map(it -> it.subject().service()));
        learn(
                CostDimension.RESOURCE_TYPE,
                records.stream().map(it -> it.subject().resourceType()));
        learn(CostDimension.REGION, records.stream().map(it -> it.subject().region()));
        learn(
                CostDimension.ENTERPRISE_PROJECT,
                records.stream().map(it -> it.consumer().project()));
        learn(
                CostDimension.RESOURCE,
                records.stream()
                        .map(it -> it.subject().resource())
                        .map(it -> it.id() == null ? null : new Named(it.id(), it.name())));
    }

    private void learn(CostDimension dimension, Stream<? extends @Nullable Named> told) {
        Set<Named> known = new LinkedHashSet<>();
        told.forEach(named -> {
            if (named != null) {
                known.add(named);
            }
        });
        names.learn(dimension, Locale.CHINESE, known);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.replace("\0", "");
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            default -> value;
        };
    }

    /** What makes two rows the same that have no id: everything. */
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
