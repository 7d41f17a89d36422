package io.bursar.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The long runs. No test: run them with {@code bench/chaos}, which says how. */
class ChaosBench {

    @Test
    void run() throws IOException, InterruptedException, SQLException {
        String wanted = System.getenv().getOrDefault("CHAOS_RUNS", "T-1 T-2 T-3 T-4 T-5");
        List<ChaosReport> reports = new ArrayList<>();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (ChaosPlan plan : ChaosPlan.all()) {
            if (List.of(wanted.split(" ", -1)).contains(plan.name())) {
                ChaosReport report = Chaos.run(plan);
                reports.add(report);
                out.println(ChaosReport.table(List.of(report)));
                report.failures().forEach(failure -> out.println(plan.name() + " MISSED: " + failure));
            }
        }
        out.println(ChaosReport.table(reports));
        Map<String, List<String>> missed = new TreeMap<>();
        reports.stream()
                .filter(it -> !it.failures().isEmpty())
                .forEach(it -> missed.put(it.plan().name(), it.failures()));
        assertThat(missed).isEmpty();
    }
}
