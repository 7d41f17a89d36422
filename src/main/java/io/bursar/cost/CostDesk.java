package io.bursar.cost;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostStep;
import io.bursar.time.Beijing;

/** Answers analyses from what is kept, after asking Huawei for what is missing or old, as long as a page may wait. */
@Component
@EnableConfigurationProperties(CostSettings.class)
class CostDesk {

    /** After a failure nobody asks again for so long, unless told to. */
    static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    /** A month that is being billed is hidden for days: asking each time brings nothing. */
    static final Duration WHILE_BILLED = Duration.ofMinutes(10);

    private final CostBooks books;
    private final CostFetch fetch;
    private final Patience patience;
    private final CostSettings settings;
    private final Clock clock;

    CostDesk(CostBooks books, CostFetch fetch, Patience patience, CostSettings settings, Clock clock) {
        this.books = books;
        this.fetch = fetch;
        this.patience = patience;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param comparable whether every month of the period before is known
     * @param forecast null where the running month is not asked for, or too little is known
     */
    record Answer(
            CostSheet sheet, boolean comparable, @Nullable Forecast forecast, Source source) {}

    /**
     * Where the figures are from.
     *
     * @param asOf when the oldest of them that may still change was read; of final ones when the last was; null when
     *     nothing was ever read
     * @param missing months without any reading
     * @param late whether an answer is still on its way
     * @param problem Huawei's code or the reason why the last asking failed; null when it did not
     */
    record Source(
            @Nullable Instant asOf,
            List<YearMonth> missing,
            boolean late,
            @Nullable Instant triedAt,
            @Nullable String problem) {}

    LocalDate today() {
        return Beijing.dayOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    Answer answer(Analysis analysis) {
        Shape shape = analysis.shape();
        Window window = analysis.window();
        Window before = window.previous();
        YearMonth running = YearMonth.from(today());
        boolean forecasts = window.touches(running);
        Shape daily = daily(shape);
        books.use(shape, today());
        boolean late = !refresh(
                shape,
                daily,
                forecasts,
                Stream.concat(before.months().stream(), window.months().stream())
                        .distinct()
                        .toList());
        CostSheet sheet = CostSheet.of(
                window,
                books.figures(shape, window.from(), window.to()),
                books.figures(shape, before.from(), before.to()));
        Map<YearMonth, Instant> read = books.read(
                shape.key(), before.months().getFirst(), window.months().getLast());
        return new Answer(
                sheet,
                read.keySet().containsAll(before.months()),
                forecasts ? Forecast.of(dailyFigures(daily, running), today()) : null,
                source(shape, window, read, late));
    }

    /** Asks Huawei again for what may still change, at once. */
    void hurry(Analysis analysis) {
        Shape shape = analysis.shape();
        YearMonth running = YearMonth.from(today());
        List<YearMonth> open = analysis.window().months().stream()
                .filter(month ->
                        !month.isAfter(running) && Availability.of(month, shape.basis(), now()) != Availability.FINAL)
                .toList();
        if (!open.isEmpty()) {
            patience.await(Map.of(shape.key(), () -> fetch.fetch(shape, open)), settings.timeLimit());
        }
    }

    private boolean refresh(Shape shape, Shape daily, boolean forecasts, List<YearMonth> months) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        ask(calls, shape, months);
        if (forecasts) {
            YearMonth running = YearMonth.from(today());
            ask(calls, daily, List.of(running.minusMonths(1), running));
        }
        return calls.isEmpty() || patience.await(calls, settings.timeLimit());
    }

    private void ask(Map<String, Runnable> calls, Shape shape, List<YearMonth> months) {
        CostBooks.Tried tried = books.tried(shape.key());
        boolean failedJustNow = tried.problem() != null
                && tried.at() != null
                && tried.at().plus(AFTER_A_FAILURE).isAfter(now());
        boolean askedJustNow =
                tried.at() != null && tried.at().plus(WHILE_BILLED).isAfter(now());
        List<YearMonth> due = failedJustNow
                ? List.of()
                : fetch.due(shape, months).stream()
                        .filter(month ->
                                !askedJustNow || Availability.of(month, shape.basis(), now()) != Availability.BILLING)
                        .toList();
        if (!due.isEmpty()) {
            calls.put(shape.key(), () -> fetch.fetch(shape, due));
        }
    }

    private List<CostFigure> dailyFigures(Shape daily, YearMonth running) {
        return books.figures(daily, running.minusMonths(1).atDay(1), running.atEndOfMonth());
    }

    /** The same costs by the day, whatever they are told apart by: what a forecast is made of. */
    private static Shape daily(Shape shape) {
        return shape.by(CostStep.DAY, CostGrouping.by(CostDimension.CHARGE_MODE));
    }

    private Source source(Shape shape, Window window, Map<YearMonth, Instant> read, boolean late) {
        YearMonth running = YearMonth.from(today());
        List<YearMonth> wanted = window.months().stream()
                .filter(month -> !month.isAfter(running))
                .toList();
        Instant open = wanted.stream()
                .filter(month -> Availability.of(month, shape.basis(), now()) != Availability.FINAL)
                .map(read::get)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        Instant last = wanted.stream()
                .map(read::get)
                .filter(java.util.Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        CostBooks.Tried tried = books.tried(shape.key());
        return new Source(
                open == null ? last : open,
                wanted.stream().filter(month -> !read.containsKey(month)).toList(),
                late,
                tried.at(),
                tried.problem());
    }
}
