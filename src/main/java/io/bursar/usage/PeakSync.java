package io.bursar.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.usage.Peak;
import io.bursar.bss.usage.PeakFilter;
import io.bursar.bss.usage.PeakKind;
import io.bursar.bss.usage.PeakLine;
import io.bursar.bss.usage.PeakPoints;
import io.bursar.bss.usage.Usages;
import io.bursar.sync.Fetched;
import io.bursar.sync.Part;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;
import io.bursar.time.Beijing;

/** Fetches the months of every line and kind, and the points of what somebody looks at. */
@Component
class PeakSync implements SyncSource {

    static final String NAME = "peaks";

    private static final Duration OFTEN = Duration.ofHours(6);

    /** Huawei tells the figures of a month at 20:00 on the 2nd of the next (packages-usage-costs-orders.md 7). */
    private static final Duration TOLD = Duration.ofHours(20);

    /** The reason of a client's refusal: there is no such kind for that line. */
    private static final String REFUSED = "REFUSED";

    private final Usages bss;
    private final PeakBooks books;
    private final Clock clock;

    PeakSync(Usages bss, PeakBooks books, Clock clock) {
        this.bss = bss;
        this.books = books;
        this.clock = clock;
    }

    private record Asked(PeakLine line, PeakKind kind) {

        static final List<Asked> ALL = all();

        private static List<Asked> all() {
            var all = new ArrayList<Asked>();
            for (var line : PeakLine.values()) {
                for (var kind : PeakKind.values()) {
                    all.add(new Asked(line, kind));
                }
            }
            return List.copyOf(all);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Part> plan(Instant now, int historyMonths) {
        var month = Beijing.monthOf(now);
        var parts = new ArrayList<Part>();
        for (int age = 0; age <= historyMonths; age++) {
            var past = month.minusMonths(age);
            parts.add(new Part(past.toString(), age < 2 ? age : Part.HISTORY + age, OFTEN, told(past)));
        }
        return parts;
    }

    /** When the figures of a month are final. */
    static Instant told(YearMonth month) {
        return Beijing.startOf(month.plusMonths(1).atDay(2)).plus(TOLD);
    }

    /** The part that reads the points of a resource in a month. */
    static Part curve(PeakKey key) {
        return Part.present(key.part(), Duration.ofHours(1), told(key.month()));
    }

    @Override
    public Fetched fetch(Portion portion) {
        return portion.part().startsWith("curve/") ? points(portion) : months(portion);
    }

    /** One line and kind after the other; the cursor is the place among them and the row. */
    private Fetched months(Portion portion) {
        var month = YearMonth.parse(portion.part());
        var place = place(portion);
        var asked = Asked.ALL.get(place.list());
        ReadAnswer<Page<Peak>> answer =
                bss.peaks(new PeakFilter(month, asked.line(), asked.kind()), Slice.from(place.row()));
        if (answer instanceof ReadAnswer.Unavailable<Page<Peak>> refused
                && refused.reason().equals(REFUSED)) {
            return next(new Fetched.Rows(() -> {}, 0, null, null, clock.instant()), place, Asked.ALL.size());
        }
        return switch (Fetched.page(answer, page -> books.months(month, asked.line(), asked.kind(), page.rows()))) {
            case Fetched.Rows rows -> next(rows, place, Asked.ALL.size());
            case Fetched.Failed failed -> failed;
        };
    }

    private Fetched points(Portion portion) {
        var key = PeakKey.ofPart(portion.part());
        var place = place(portion);
        var spellings = key.kind().complete();
        var spelling = spellings.get(place.list());
        var answer = bss.points(key.filter(spelling), key.resource(), Slice.from(place.row()));
        var fetched =
                Fetched.page(answer.map(PeakPoints::points), page -> books.points(key, portion.pass(), spelling, page));
        return switch (fetched) {
            case Fetched.Rows rows -> {
                var step = next(rows, place, spellings.size());
                yield step.next() != null
                        ? step
                        : new Fetched.Rows(
                                () -> {
                                    step.keep().run();
                                    books.reckon(key, portion.pass());
                                },
                                step.rows(),
                                null,
                                null,
                                step.asOf());
            }
            case Fetched.Failed failed -> failed;
        };
    }

    private record Place(int list, int row) {}

    private static Place place(Portion portion) {
        if (portion.cursor() == null) {
            return new Place(0, 0);
        }
        var words = portion.cursor().split(":", 2);
        return new Place(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    }

    private static Fetched.Rows next(Fetched.Rows rows, Place place, int lists) {
        String cursor = rows.next() != null
                ? place.list() + ":" + rows.next()
                : place.list() + 1 < lists ? (place.list() + 1) + ":0" : null;
        return new Fetched.Rows(rows.keep(), rows.rows(), cursor, null, rows.asOf());
    }
}
