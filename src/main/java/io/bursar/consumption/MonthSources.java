package io.bursar.consumption;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.bss.ReadAnswer;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.cost.BillScope;
import io.bursar.bss.cost.Consumption;
import io.bursar.bss.cost.MonthlySums;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.cost.RecordFilter.Statistic;
import io.bursar.bss.cost.SumFilter;
import io.bursar.sync.Fetched;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;

/** What is fetched. Of the retired interface only the own records, one by one. */
@Configuration(proxyBeanMethods = false)
class MonthSources {

    private static final Duration RECORDS = Duration.ofHours(6);
    private static final Duration SUMS = Duration.ofHours(3);

    @Bean
    SyncSource consumptionDetail(Consumption bss, RecordBooks books, ObjectProvider<RetiredGroups> retired) {
        boolean old = isRetired(retired);
        return new MonthSource(Kind.DETAIL, RECORDS, true, (month, portion) -> {
            RecordFilter filter = RecordFilter.of(month);
            return records(bss, books, Kind.DETAIL, old ? filter.with(new BillScope.Own()) : filter, portion);
        });
    }

    @Bean
    SyncSource consumptionCycle(Consumption bss, RecordBooks books, ObjectProvider<RetiredGroups> retired) {
        boolean told = !isRetired(retired);
        return new MonthSource(Kind.CYCLE, RECORDS, told, (month, portion) -> {
            RecordFilter filter = RecordFilter.of(month).with(Statistic.CYCLE);
            return records(bss, books, Kind.CYCLE, filter, portion);
        });
    }

    @Bean
    SyncSource consumptionSums(Consumption bss, RecordBooks books) {
        return new MonthSource(Kind.SUMS, SUMS, true, (month, portion) -> switch (bss.sums(
                SumFilter.of(month), MonthSource.slice(portion))) {
            case ReadAnswer.Known<MonthlySums>(MonthlySums sums, Instant asOf) -> {
                var rows = sums.rows();
                yield new Fetched.Rows(
                        () -> books.keep(month, portion.pass(), sums),
                        rows.rows().size(),
                        rows.hasNext() ? Integer.toString(rows.nextOffset()) : null,
                        (long) rows.total(),
                        asOf);
            }
            case ReadAnswer.Unreadable<MonthlySums> refused -> MonthSource.failed(refused);
            case ReadAnswer.Unavailable<MonthlySums> silent -> MonthSource.failed(silent);
        });
    }

    static boolean isRetired(ObjectProvider<RetiredGroups> retired) {
        return retired.getIfAvailable(RetiredGroups::none).uses(RetiredGroup.RECORDS);
    }

    private static Fetched records(
            Consumption bss, RecordBooks books, Kind kind, RecordFilter filter, Portion portion) {
        YearMonth month = filter.cycle();
        return Fetched.page(
                bss.records(filter, Locale.CHINESE, MonthSource.slice(portion)),
                page -> books.keep(kind, month, portion.pass(), page));
    }
}
