package io.bursar.sandbox.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.TextFilter;

/**
 * The filters of the consumption records. What is written for service, region, resource, project and trade always
 * filters, even blank (packages-usage-costs-orders.md 13.2 and 15.3).
 *
 * @param zero false leaves out lines without anything payable
 */
record RecordFilter(
        TextFilter service,
        TextFilter region,
        TextFilter resource,
        TextFilter project,
        TextFilter trade,
        TextFilter chargeMode,
        @Nullable Integer billType,
        boolean zero,
        Days days) {

    private static final int DETAIL = 3;

    /** Days of the bill, both included. */
    record Days(LocalDate first, LocalDate last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static RecordFilter of(Parameters query, YearMonth month, int statistic) {
        return new RecordFilter(
                query.filter("cloud_service_type", 64, EmptyValues.WRITTEN_FILTERS),
                query.filter("region", 64, EmptyValues.WRITTEN_FILTERS),
                query.filter("resource_id", 64, EmptyValues.WRITTEN_FILTERS),
                query.filter("enterprise_project_id", 64, EmptyValues.WRITTEN_FILTERS),
                query.filter("trade_id", 64, EmptyValues.WRITTEN_FILTERS),
                query.filter("charge_mode", 4, EmptyValues.REFUSED),
                query.integer("bill_type", 0, 127, EmptyValues.QUERY),
                zero(query),
                days(query, month, statistic));
    }

    boolean accepts(BillLine line) {
        Subject subject = line.subject();
        return service.accepts(subject.type().service().code())
                && region.accepts(subject.region().code())
                && resource.accepts(subject.resourceId())
                && project.accepts(
                        subject.project() == null ? null : subject.project().id())
                && trade.accepts(line.identity().tradeId())
                && chargeMode.accepts(String.valueOf(line.kind().chargeMode()))
                && (billType == null || line.kind().billType() == billType)
                && (zero || line.price().payable() != 0)
                && days.contains(line.identity().billDate());
    }

    private static boolean zero(Parameters query) {
        @Nullable String wanted =
                query.filter("include_zero_record", 5, EmptyValues.NUMBER).wanted();
        return switch (Objects.requireNonNullElse(wanted, "true")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.parameter("include_zero_record", "is neither true nor false");
        };
    }

    /** The pair counts only when complete, and never for the statistics of the cycle. */
    private static Days days(Parameters query, YearMonth month, int statistic) {
        @Nullable String begin = query.filter("bill_date_begin", 10, EmptyValues.BODY).wanted();
        @Nullable String end = query.filter("bill_date_end", 10, EmptyValues.BODY).wanted();
        if (begin == null || end == null || statistic != DETAIL) {
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
        Days days = new Days(Parameters.day("bill_date_begin", begin), Parameters.day("bill_date_end", end));
        if (!YearMonth.from(days.first()).equals(month)
                || !YearMonth.from(days.last()).equals(month)) {
            throw Refusal.parameter("bill_date_begin", "and bill_date_end are not days of the cycle");
        }
        if (days.last().isBefore(days.first())) {
            throw Refusal.parameter("bill_date_end", "is before bill_date_begin");
        }
        return days;
    }
}
