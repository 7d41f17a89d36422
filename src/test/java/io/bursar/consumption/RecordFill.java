package io.bursar.consumption;

import java.time.YearMonth;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Months of many records, kept as a synchronisation keeps them, for measuring. */
public final class RecordFill {

    /** Records of a month. */
    public static final int OF_A_MONTH = 100_000;

    private static final YearMonth FIRST = YearMonth.parse("2015-01");
    private static final int PAGE = 1000;

    private RecordFill() {}

    /** Keeps that many records, month after month from January 2015; the last month. */
    public static YearMonth records(ApplicationContext portal, int records) {
        int months = Math.max(1, records / OF_A_MONTH);
        for (int month = 0; month < months; month++) {
            fill(portal, FIRST.plusMonths(month), Math.min(records, OF_A_MONTH));
        }
        return FIRST.plusMonths(months - 1L);
    }

    private static void fill(ApplicationContext portal, YearMonth month, int rows) {
        RecordBooks books = portal.getBean(RecordBooks.class);
        TransactionTemplate transaction = portal.getBean(TransactionTemplate.class);
        for (int from = 0; from < rows; from += PAGE) {
            int first = from;
            transaction.executeWithoutResult(_ -> books.keep(
                    Kind.DETAIL, month, 1, RecordWorld.page(month, first, Math.min(rows, first + PAGE), rows)));
        }
    }

    /** Keeps the sums of a month: three services of each of so many accounts ({@code acc-1} …). */
    public static void sums(ApplicationContext portal, YearMonth month, int accounts) {
        Readings readings = portal.getBean(Readings.class);
        portal.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            long reading = readings.open(Kind.SUMS, month, 1);
            portal.getBean(JdbcClient.class)
                    .sql("""
                            insert into monthly_sum (reading, key, bill_kind, account, account_name, service,
                                service_name, resource_type, resource_type_name, charge_mode, list_price, discount,
                                truncated, payable, written_off, cash, credit, coupon, flexible_coupon,
                                stored_value_card, debt)
                            select :reading, a || '-' || s, 'CONSUMPTION', 'acc-' || a, '账号' || a,
                                   'hws.service.type.s' || s, '服务' || s, 'hws.resource.type.t' || s, '产品' || s,
                                   'PAY_PER_USE', a % 977 + 0.25, 0, 0, a % 977 + 0.25, 0, a % 977 + 0.25, 0, 0, 0, 0, 0
                              from generate_series(1, :accounts) a cross join generate_series(1, 3) s""")
                    .param("reading", reading)
                    .param("accounts", accounts)
                    .update();
            readings.finish(reading, Kind.SUMS, month, 3L * accounts, null);
        });
    }
}
