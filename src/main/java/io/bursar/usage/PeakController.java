package io.bursar.usage;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.bss.usage.PeakLine;
import io.bursar.chart.Chart;
import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.sync.SyncState;
import io.bursar.sync.Synchronisations;
import io.bursar.time.Beijing;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** The months of what is billed by its 95th percentile, and the curve of one. */
@Controller
class PeakController {

    private final PeakBooks books;
    private final PeakCurves curves;
    private final Synchronisations synchronisations;
    private final Clock clock;

    PeakController(PeakBooks books, PeakCurves curves, Synchronisations synchronisations, Clock clock) {
        this.books = books;
        this.curves = curves;
        this.synchronisations = synchronisations;
        this.clock = clock;
    }

    /** The months of all resources. */
    record ListPage(
            YearMonth month,
            List<YearMonth> months,
            String line,
            List<PeakLine> lines,
            List<PeakBooks.Month> rows,
            boolean running,
            SyncState state) {}

    /** One resource's month; {@code percentile} is null before there are points. */
    record CurvePage(
            PeakBooks.Month month,
            @Nullable Percentile percentile,
            @Nullable BigDecimal ownDays,
            int measure,
            Chart chart,
            List<PeakCurves.PeakDay> days,
            boolean billed,
            SyncState state) {

        /** Ours less Huawei's; null where one of them is missing. */
        public @Nullable BigDecimal difference() {
            var theirs = month.billed().bandwidth();
            return percentile == null || theirs == null
                    ? null
                    : percentile.value().subtract(theirs);
        }
    }

    @GetMapping("/usage/peaks")
    String list(
            @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String line, Model model) {
        var now = Beijing.monthOf(clock.instant());
        var months = Stream.iterate(now, each -> each.minusMonths(1))
                .limit(1L + synchronisations.historyMonths())
                .toList();
        // The newest month that is billed.
        var usual =
                clock.instant().isBefore(PeakSync.told(now.minusMonths(1))) ? now.minusMonths(2) : now.minusMonths(1);
        var asked = months.stream()
                .filter(each -> each.toString().equals(month))
                .findFirst()
                .orElse(usual);
        var known = PeakKey.constant(PeakLine.values(), line).map(Enum::name).orElse("");
        model.addAttribute(
                "page",
                new ListPage(
                        asked,
                        months,
                        known,
                        Arrays.asList(PeakLine.values()),
                        books.list(asked, known),
                        clock.instant().isBefore(PeakSync.told(asked)),
                        synchronisations.state(PeakSync.NAME, asked.toString())));
        return "usage/peaks";
    }

    @GetMapping("/usage/peaks/curve")
    String curve(
            @RequestParam String month,
            @RequestParam String line,
            @RequestParam String kind,
            @RequestParam String resource,
            Model model) {
        var key = PeakKey.of(month, line, kind, resource)
                .filter(asked -> books.find(asked).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var state = synchronisations.fetch(PeakSync.NAME, PeakSync.curve(key));
        var found = books.find(key).orElseThrow();
        var points = books.points(key);
        var percentile = Percentile.of(points.values().values());
        model.addAttribute(
                "page",
                new CurvePage(
                        found,
                        percentile,
                        percentile == null ? null : PeakCurves.days(percentile.points()),
                        points.values().isEmpty() ? found.billed().measure() : points.measure(),
                        curves.chart(key, points, percentile, found.billed().bandwidth()),
                        PeakCurves.peakDays(points, percentile),
                        found.billed().bandwidth() != null,
                        state));
        return "usage/curve";
    }

    /** Where the pages are, and who may open them. */
    @Configuration(proxyBeanMethods = false)
    static class Places {

        private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

        @Bean
        NavigationItem peaksInNavigation() {
            return NavigationItem.of(260, "usage.navigation", "/usage/peaks", Icon.USAGE)
                    .onlyFor(READERS);
        }

        @Bean
        PathRules peakPaths() {
            return PathRules.none().reads("/usage/peaks", READERS).reads("/usage/peaks/curve", READERS);
        }
    }
}
