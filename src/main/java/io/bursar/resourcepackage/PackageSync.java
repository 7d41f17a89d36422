package io.bursar.resourcepackage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import io.bursar.bss.Slice;
import io.bursar.bss.packages.PackageFilter;
import io.bursar.bss.packages.ResourcePackages;
import io.bursar.sync.Fetched;
import io.bursar.sync.Part;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;

/** Fetches the packages, those of each project by themselves, and the cycles of what is in them. */
@Component
class PackageSync implements SyncSource {

    static final String NAME = "packages";

    private static final String ALL = "all";
    private static final String CYCLES = "cycles";
    private static final Duration HOUR = Duration.ofHours(1);

    private final ResourcePackages bss;
    private final PackageWriter writer;
    private final CycleWriter cycles;

    PackageSync(ResourcePackages bss, PackageWriter writer, CycleWriter cycles) {
        this.bss = bss;
        this.writer = writer;
        this.cycles = cycles;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Part> plan(Instant now, int historyMonths) {
        var parts = new ArrayList<Part>();
        for (var list : lists()) {
            parts.add(Part.present(list + "/zh", HOUR));
            parts.add(new Part(list + "/en", 2, Duration.ofDays(1), null));
        }
        parts.add(new Part(CYCLES, 1, HOUR, null));
        return parts;
    }

    private List<String> lists() {
        var lists = new ArrayList<String>(List.of(ALL));
        writer.projects().forEach(project -> lists.add("project:" + project));
        return lists;
    }

    @Override
    public Fetched fetch(Portion portion) {
        if (portion.part().equals(CYCLES)) {
            return cycles(portion);
        }
        var list = portion.part().substring(0, portion.part().length() - 3);
        var chinese = portion.part().endsWith("/zh");
        var filter = list.equals(ALL)
                ? PackageFilter.ALL
                : PackageFilter.ALL.withProject(list.substring("project:".length()));
        var answer = bss.packages(filter, chinese ? Locale.CHINESE : Locale.ENGLISH, Slice.from(portion.offset()));
        return Fetched.page(answer, page -> {
            if (chinese) {
                writer.keep(list, page.rows());
            } else {
                writer.english(page.rows());
            }
        });
    }

    /** A hundred items at once, in the order of their packages. */
    private Fetched cycles(Portion portion) {
        var holdings = cycles.holdings(portion.cursor() == null ? "" : portion.cursor());
        if (holdings.isEmpty()) {
            return Fetched.nothing(cycles.now());
        }
        var last = holdings.getLast().pack().value();
        return switch (Fetched.list(bss.usages(holdings, Locale.CHINESE), cycles::keep)) {
            case Fetched.Rows rows -> new Fetched.Rows(rows.keep(), rows.rows(), last, null, rows.asOf());
            case Fetched.Failed failed -> failed;
        };
    }
}
