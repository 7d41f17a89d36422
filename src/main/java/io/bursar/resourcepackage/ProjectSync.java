package io.bursar.resourcepackage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import io.bursar.bss.Slice;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostRow;
import io.bursar.bss.cost.CostSpan;
import io.bursar.bss.cost.Costs;
import io.bursar.sync.Fetched;
import io.bursar.sync.Part;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;
import io.bursar.time.Beijing;

/** Finds enterprise projects by the costs that they had, because billing has no list of them. */
@Component
class ProjectSync implements SyncSource {

    static final String NAME = "projects";

    private static final int MONTHS = 12;

    /** What costs without a project are filed under (packages-usage-costs-orders.md 14.10). */
    private static final String NONE = "-1";

    private final Costs costs;
    private final PackageWriter writer;
    private final CycleWriter cycles;

    ProjectSync(Costs costs, PackageWriter writer, CycleWriter cycles) {
        this.costs = costs;
        this.writer = writer;
        this.cycles = cycles;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Part> plan(Instant now, int historyMonths) {
        return List.of(new Part("costs", -1, Duration.ofDays(1), null));
    }

    @Override
    public Fetched fetch(Portion portion) {
        var month = Beijing.monthOf(cycles.now());
        var question = CostQuestion.of(
                new CostSpan.Months(month.minusMonths(MONTHS), month),
                CostGrouping.by(CostDimension.ENTERPRISE_PROJECT));
        return Fetched.page(
                costs.analysis(question, Slice.from(portion.offset())),
                page -> writer.found(page.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .map(CostRow.Value::value)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(id -> !id.isBlank() && !id.equals(NONE) && id.length() <= 64)
                        .distinct()
                        .toList()));
    }
}
