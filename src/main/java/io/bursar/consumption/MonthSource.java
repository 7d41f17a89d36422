package io.bursar.consumption;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.sync.Fetched;
import io.bursar.sync.Part;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;
import io.bursar.time.Beijing;

/**
 * One kind of readings, a part for each month: the running one and the one before until its bill is final.
 *
 * @param told whether the interface that is used can tell it at all
 */
record MonthSource(Kind kind, Duration every, boolean told, BiFunction<YearMonth, Portion, Fetched> question)
        implements SyncSource {

    private static final Duration TEN_HOURS = Duration.ofHours(10);

    /** Huawei keeps bills for three years. */
    private static final int MOST_MONTHS = 36;

    static String name(Kind kind) {
        return "consumption-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return name(kind);
    }

    @Override
    public List<Part> plan(Instant now, int historyMonths) {
        YearMonth running = Beijing.monthOf(now);
        List<Part> parts = new ArrayList<>();
        if (!told) {
            return parts;
        }
        for (int age = 0; age <= Math.min(historyMonths, MOST_MONTHS - 1); age++) {
            YearMonth month = running.minusMonths(age);
            parts.add(
                    age < 2
                            ? Part.present(month.toString(), every, finalAt(month))
                            : Part.history(month.toString(), age));
        }
        return parts;
    }

    @Override
    public Fetched fetch(Portion portion) {
        return question.apply(YearMonth.parse(portion.part()), portion);
    }

    /** 10:00 of the 4th of the next month: by then what is settled monthly is final too (13.2). */
    static Instant finalAt(YearMonth month) {
        return Beijing.startOf(month.plusMonths(1).atDay(4)).plus(TEN_HOURS);
    }

    static Slice slice(Portion portion) {
        return Slice.from(portion.offset());
    }

    static Fetched failed(ReadAnswer<?> answer) {
        return switch (answer) {
            case ReadAnswer.Unreadable<?> refused -> new Fetched.Failed(refused.code(), true);
            case ReadAnswer.Unavailable<?> silent -> new Fetched.Failed(silent.reason(), false);
            case ReadAnswer.Known<?> _ -> throw new IllegalArgumentException("an answer is no failure");
        };
    }
}
