package io.bursar.bss.cost;

import java.util.Locale;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;

/**
 * What was consumed, line by line and by month (packages-usage-costs-orders.md 13 and 14.10). Needs Huawei's
 * permissions {@code billing:billDetail:view} and {@code billing:bill:view}. The running month lags by hours and is for
 * reference only; a month is final at 10:00 in Beijing on the 3rd of the next, or on the 4th for what is settled
 * monthly.
 */
public interface Consumption {

    /**
     * Records, up to 1000 at once; names come in Chinese for Chinese locales and in English for all others. The retired
     * interface tells 100 at once, only {@link BillScope.Own}, only single records with zeros, of yearly or monthly and
     * pay-per-use products, and no names; anything else is {@code Unavailable} because of {@code NOT_IN_RETIRED}.
     */
    ReadAnswer<Page<ConsumptionRecord>> records(RecordFilter filter, Locale language, Slice slice);

    /** Monthly sums, up to 1000 rows at once; names come in Chinese. */
    ReadAnswer<MonthlySums> sums(SumFilter filter, Slice slice);
}
