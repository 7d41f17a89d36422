package io.bursar.resourcepackage;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.bursar.sync.Synchronisations;
import io.bursar.time.Beijing;

/** What packages covered, in any span. */
@Controller
class DeductionController {

    private static final int SIZE = 50;

    private final Deductions deductions;
    private final PackageShelf shelf;
    private final Synchronisations synchronisations;
    private final Clock clock;

    DeductionController(Deductions deductions, PackageShelf shelf, Synchronisations synchronisations, Clock clock) {
        this.deductions = deductions;
        this.shelf = shelf;
        this.synchronisations = synchronisations;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param shares null until somebody wants to see them
     * @param newer with {@code older} the keys beside its rows, or null
     */
    record ListPage(
            DeductionQuery query,
            @Nullable StoredPackage pack,
            List<Deductions.Sum> totals,
            @Nullable Shares shares,
            List<Deductions.Row> rows,
            @Nullable String newer,
            @Nullable String older,
            YearMonth since) {

        /** Whether it begins before what is kept. */
        public boolean tooEarly() {
            return query.from().isBefore(since.atDay(1));
        }
    }

    /** Everything that is asked for, by what was used and by its tag. */
    record Shares(List<Deductions.Sum> byResource, List<Deductions.Sum> byTag) {}

    @GetMapping("/packages/deductions")
    String list(@RequestParam Map<String, String> parameters, Model model) {
        var today = Beijing.dayOf(clock.instant());
        var query = DeductionQuery.of(parameters, today);
        var page = deductions.page(query, parameters.get("older"), parameters.get("newer"), SIZE);
        var rows = page.rows();
        model.addAttribute(
                "page",
                new ListPage(
                        query,
                        query.get("package").isEmpty()
                                ? null
                                : shelf.find(query.get("package")).orElse(null),
                        deductions.totals(query),
                        parameters.containsKey("shares")
                                ? new Shares(deductions.byResource(query), deductions.byTag(query))
                                : null,
                        rows,
                        page.hasNewer() && !rows.isEmpty() ? rows.getFirst().key() : null,
                        page.hasOlder() && !rows.isEmpty() ? rows.getLast().key() : null,
                        YearMonth.from(today).minusMonths(synchronisations.historyMonths())));
        model.addAttribute("state", synchronisations.state(DeductionSync.NAME));
        model.addAttribute("formats", DeductionTakeout.FORMATS);
        return "resourcepackage/deductions";
    }
}
