package io.bursar.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs a plan and compares. */
final class Chaos {

    private static final int MACHINES = 2;
    private static final long SEED = 7;
    private static final String STILL_MOVING =
            "select count(*) from instruction where state in ('AWAITING_APPROVAL','READY','IN_FLIGHT','UNKNOWN')";

    private final ChaosPlan plan;
    private final Path directory;
    private final Random random = new Random(SEED);

    private Chaos(ChaosPlan plan, Path directory) {
        this.plan = plan;
        this.directory = directory;
    }

    /** The plans named, or all of them: {@code Chaos T-1 T-3}. */
    public static void main(String[] names) throws IOException, InterruptedException, SQLException {
        List<ChaosReport> reports = new ArrayList<>();
        for (ChaosPlan plan : ChaosPlan.all()) {
            if (names.length == 0 || List.of(names).contains(plan.name())) {
                reports.add(run(plan));
                System.out.println(ChaosReport.table(reports));
            }
        }
        System.exit(0);
    }

    static ChaosReport run(ChaosPlan plan) throws IOException, InterruptedException, SQLException {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/chaos")).toAbsolutePath(), plan.name());
        return new Chaos(plan, directory).run();
    }

    private ChaosReport run() throws IOException, InterruptedException, SQLException {
        try (ChaosDatabase database = ChaosDatabase.start(directory.resolve("data"));
                ChaosBss bss = new ChaosBss(plan.guarded());
                ChaosMachines machines =
                        new ChaosMachines(directory, database.url(), bss.endpoint(), plan, MACHINES)) {
            machines.once("seed", String.valueOf(plan.instructions()));
            bss.spoil(plan.faultPercent(), 0);
            long began = System.nanoTime();
            machines.start();
            disturb(database, bss, machines);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            machines.close();
            return compare(JdbcClient.create(database.application()), bss.effectsByAmount(), machines, took);
        }
    }

    /** Kills and stops, spread over the run by how much is done. */
    private void disturb(ChaosDatabase database, ChaosBss bss, ChaosMachines machines)
            throws IOException, InterruptedException {
        JdbcClient jdbc = JdbcClient.create(database.application());
        int turns = Math.max(1, plan.kills());
        int kills = 0;
        int stops = 0;
        long giveUp = System.nanoTime() + plan.atMost().toNanos();
        long hiddenUntil = 0;
        while (System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(100);
            int left = count(jdbc);
            if (left == 0) {
                return;
            }
            int done = left < 0 ? 0 : plan.instructions() - left;
            if (kills < plan.kills() && done * (turns + 1L) >= (kills + 1L) * plan.instructions()) {
                kills++;
                machines.kill(random.nextInt(MACHINES));
                bss.spoil(plan.faultPercent(), kills);
            }
            if (stops < plan.databaseStops()
                    && done * (plan.databaseStops() + 1L) >= (stops + 1L) * plan.instructions()) {
                stops++;
                database.crash();
            }
            if (hiddenUntil == 0 && plan.recordsAway().isPositive() && done * 2L >= plan.instructions()) {
                hiddenUntil = System.nanoTime() + plan.recordsAway().toNanos();
                bss.hideRecords();
            }
            if (hiddenUntil > 0 && System.nanoTime() > hiddenUntil) {
                hiddenUntil = Long.MAX_VALUE;
                bss.spoil(plan.faultPercent(), 1);
            }
        }
    }

    /** How many are not final yet; negative while the database is away. */
    private static int count(JdbcClient jdbc) {
        try {
            return jdbc.sql(STILL_MOVING).query(Integer.class).single();
        } catch (DataAccessException away) {
            return -1;
        }
    }

    private ChaosReport compare(
            JdbcClient jdbc, Map<String, Integer> effects, ChaosMachines machines, Duration took)
            throws IOException, InterruptedException {
        int succeeded = 0;
        int lost = 0;
        int duplicated = 0;
        int phantom = 0;
        int open = 0;
        int review = 0;
        int reviewMoved = 0;
        for (Recorded row : jdbc.sql("select amount::text as amount, state from instruction")
                .query(Recorded.class)
                .list()) {
            int moved = effects.getOrDefault(row.amount(), 0);
            duplicated += moved > 1 ? 1 : 0;
            switch (row.state()) {
                case "SUCCEEDED" -> {
                    succeeded++;
                    phantom += moved == 0 ? 1 : 0;
                }
                case "REFUSED", "WITHDRAWN" -> lost += moved > 0 ? 1 : 0;
                case "NEEDS_REVIEW" -> {
                    review++;
                    reviewMoved += moved > 0 ? 1 : 0;
                }
                default -> open++;
            }
        }
        int unexplained = single(jdbc, """
                select count(*) from instruction i where state = 'REFUSED'
                   and not exists (select 1 from attempt a where a.instruction_id = i.id and a.outcome = 'REFUSED')
                   and not exists (select 1 from evidence e where e.instruction_id = i.id)""");
        int uncovered = single(jdbc, """
                select count(*) from instruction i where state in ('SUCCEEDED', 'REFUSED')
                   and 1 <> (select count(*) from audit.event e where e.object_type = 'instruction'
                              and e.object_id = i.id::text
                              and e.action in ('instruction.succeeded', 'instruction.refused'))""");
        int attemptsOpen = single(jdbc, "select count(*) from attempt where closed_at is null");
        String chain = machines.once("verify");
        return new ChaosReport(
                plan.name(),
                succeeded,
                new ChaosReport.Counts(lost, duplicated, phantom, unexplained, uncovered),
                open,
                review,
                reviewMoved,
                attemptsOpen,
                chain.contains("Sound") ? 0 : 1,
                took);
    }

    private record Recorded(String amount, String state) {}

    private static int single(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
