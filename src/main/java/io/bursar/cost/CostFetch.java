package io.bursar.cost;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostRow;
import io.bursar.bss.cost.CostStep;
import io.bursar.bss.cost.Costs;
import io.bursar.sync.Fetched;
import io.bursar.time.Beijing;

/** Asks Huawei for months of a question that are missing or old, and keeps the answers. */
@Component
class CostFetch {

    /** Months in one question by the month, one by the day: how much Huawei answers at once is not documented. */
    private static final int MOST_MONTHS = 12;

    private static final Logger log = LoggerFactory.getLogger(CostFetch.class);

    private final Costs bss;
    private final CostBooks books;
    private final CostSettings settings;
    private final Clock clock;

    CostFetch(Costs bss, CostBooks books, CostSettings settings, Clock clock) {
        this.bss = bss;
        this.books = books;
        this.settings = settings;
        this.clock = clock;
    }

    /** Which of these months should be asked for now. */
    List<YearMonth> due(Shape shape, List<YearMonth> months) {
        Instant now = clock.instant();
        YearMonth running = Beijing.monthOf(now);
        Map<YearMonth, Instant> read = books.read(shape.key(), months.getFirst(), months.getLast());
        return months.stream()
                .filter(month ->
                        !month.isAfter(running) && !month.isBefore(running.minusMonths(Availability.MONTHS_REMEMBERED)))
                .filter(month -> {
                    Instant at = read.get(month);
                    return at == null || Availability.isDue(month, shape.basis(), at, now);
                })
                .toList();
    }

    /** Asks for those months; stops at the first failure, which is noted. Whether all went well. */
    boolean fetch(Shape shape, List<YearMonth> months) {
        books.use(shape, Beijing.dayOf(clock.instant()));
        for (List<YearMonth> run : runs(months, shape.step() == CostStep.MONTH ? MOST_MONTHS : 1)) {
            String problem = fetch(shape, run.getFirst(), run.getLast());
            books.tried(shape.key(), clock.instant(), problem);
            if (problem != null) {
                log.info("Costs of {} to {} could not be read: {}", run.getFirst(), run.getLast(), problem);
                return false;
            }
        }
        return true;
    }

    /** One month, for the job that keeps it. */
    Fetched fetched(Shape shape, YearMonth month) {
        return switch (ask(shape, month, month)) {
            case ReadAnswer.Known<List<CostRow>>(List<CostRow> rows, Instant asOf) -> {
                Map<YearMonth, List<CostFigure>> figures = byMonth(rows);
                yield new Fetched.Rows(
                        () -> keep(shape, List.of(month), figures, asOf), rows.size(), null, (long) rows.size(), asOf);
            }
            case ReadAnswer.Unreadable<List<CostRow>> refused -> new Fetched.Failed(refused.code(), true);
            case ReadAnswer.Unavailable<List<CostRow>> silent -> new Fetched.Failed(silent.reason(), false);
        };
    }

    private @Nullable String fetch(Shape shape, YearMonth from, YearMonth to) {
        return switch (ask(shape, from, to)) {
            case ReadAnswer.Known<List<CostRow>>(List<CostRow> rows, Instant asOf) -> {
                keep(shape, Window.months(from, to).months(), byMonth(rows), asOf);
                yield null;
            }
            case ReadAnswer.Unreadable<List<CostRow>> refused -> refused.code();
            case ReadAnswer.Unavailable<List<CostRow>> silent -> silent.reason();
        };
    }

    private ReadAnswer<List<CostRow>> ask(Shape shape, YearMonth from, YearMonth to) {
        CostQuestion question = shape.question(from, to, Beijing.dayOf(clock.instant()));
        return AllPages.read(
                offset -> bss.analysis(question, Slice.from(offset)), CostRow::values, settings.mostRows());
    }

    private void keep(Shape shape, List<YearMonth> months, Map<YearMonth, List<CostFigure>> figures, Instant asOf) {
        books.use(shape, Beijing.dayOf(clock.instant()));
        for (YearMonth month : months) {
            boolean hidden = Availability.of(month, shape.basis(), asOf) == Availability.BILLING;
            books.keep(shape.key(), month, asOf, figures.getOrDefault(month, List.of()), hidden);
        }
    }

    private static Map<YearMonth, List<CostFigure>> byMonth(List<CostRow> rows) {
        Map<YearMonth, List<CostFigure>> byMonth = new HashMap<>();
        for (CostRow row : rows) {
            List<String> values = row.values().stream()
                    .map(value -> value.value() == null ? "" : value.value())
                    .toList();
            for (CostRow.Period period : row.periods()) {
                byMonth.computeIfAbsent(YearMonth.from(period.start()), _ -> new ArrayList<>())
                        .add(new CostFigure(
                                values,
                                period.start(),
                                period.amount().amount(),
                                period.listPrice().amount()));
            }
        }
        return byMonth;
    }

    private static List<List<YearMonth>> runs(List<YearMonth> months, int most) {
        List<List<YearMonth>> runs = new ArrayList<>();
        for (YearMonth month : months.stream().sorted().toList()) {
            List<YearMonth> last = runs.isEmpty() ? null : runs.getLast();
            if (last == null
                    || last.size() == most
                    || !last.getLast().plusMonths(1).equals(month)) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(month);
        }
        return runs;
    }
}
