package io.bursar.cost;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.bss.cost.CostQuestion.Basis;
import io.bursar.sync.Fetched;
import io.bursar.sync.Part;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;
import io.bursar.time.Beijing;

/**
 * What is kept up to date without anybody asking: each account's costs by month, what each paid by day, and the names
 * of services and kinds of resources.
 */
@Component
class CostSource implements SyncSource {

    static final String NAME = "costs";

    private static final String MONTHS = "account-month/";
    private static final String DAYS = "account-day/";
    private static final String NAMES = "names";
    private static final Duration OFTEN = Duration.ofHours(2);

    private final CostFetch fetch;
    private final CostBooks books;
    private final NameSync names;
    private final CostSettings settings;
    private final Clock clock;

    CostSource(CostFetch fetch, CostBooks books, NameSync names, CostSettings settings, Clock clock) {
        this.fetch = fetch;
        this.books = books;
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Part> plan(Instant now, int historyMonths) {
        YearMonth running = Beijing.monthOf(now);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.present(NAMES, Duration.ofDays(1)));
        for (int age = 0; age <= Math.min(historyMonths, Availability.MONTHS_REMEMBERED); age++) {
            YearMonth month = running.minusMonths(age);
            Instant done = Availability.finalAt(month, Basis.ORIGINAL);
            parts.add(age < 2 ? Part.present(MONTHS + month, OFTEN, done) : Part.history(MONTHS + month, age));
            if (age < 2) {
                parts.add(Part.present(DAYS + month, OFTEN, done));
            }
        }
        return parts;
    }

    @Override
    public Fetched fetch(Portion portion) {
        if (portion.part().equals(NAMES)) {
            names.run();
            books.forget(Beijing.dayOf(clock.instant()).minusDays(settings.keepDays()), AccountCosts.keys());
            return Fetched.nothing(clock.instant());
        }
        boolean byDay = portion.part().startsWith(DAYS);
        YearMonth month = YearMonth.parse(portion.part().substring((byDay ? DAYS : MONTHS).length()));
        return fetch.fetched(byDay ? AccountCosts.PAID_BY_DAY : AccountCosts.BY_MONTH, month);
    }
}
