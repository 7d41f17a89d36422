package io.bursar.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Runs a plan: kills, freezes, stops the database, hides the records; and compares in the end. */
final class Chaos {

    private static final int MACHINES = 2;
    private static final int KILLS_TO_A_FREEZE = 5;
    private static final String STILL_MOVING =
            "select count(*) from instruction where state in ('AWAITING_APPROVAL','READY','IN_FLIGHT','UNKNOWN')";

    private final ChaosPlan plan;
    private final ChaosDatabase database;
    private final ChaosBss bss;
    private final ChaosMachines machines;
    private final JdbcClient jdbc;
    private final Random random = new Random(7);
    private int kills;
    private int freezes;
    private int stops;
    private long frozenUntil;
    private int frozen;
    private long hiddenUntil;
    private boolean returned;

    private Chaos(ChaosPlan plan, ChaosDatabase database, ChaosBss bss, ChaosMachines machines) {
        this.plan = plan;
        this.database = database;
        this.bss = bss;
        this.machines = machines;
        this.jdbc = JdbcClient.create(database.application());
    }

    static ChaosReport run(ChaosPlan plan) throws IOException, InterruptedException, SQLException {
        Path parent = Files.createDirectories(Path.of("target/chaos")).toAbsolutePath();
        Path directory = Files.createTempDirectory(parent, plan.name());
        ChaosReport report = run(plan, directory);
        if (report.failures().isEmpty()) {
            FileSystemUtils.deleteRecursively(directory);
        }
        return report;
    }

    private static ChaosReport run(ChaosPlan plan, Path directory)
            throws IOException, InterruptedException, SQLException {
        try (ChaosDatabase database = ChaosDatabase.start(directory.resolve("data"));
                ChaosBss bss = new ChaosBss(plan.guarded());
                ChaosMachines machines = new ChaosMachines(directory, database.url(), bss.endpoint(), plan, MACHINES)) {
            return new Chaos(plan, database, bss, machines).run();
        }
    }

    private ChaosReport run() throws IOException, InterruptedException {
        machines.once("seed", String.valueOf(plan.instructions()));
        bss.spoil(plan.faultPercent(), 0);
        long began = System.nanoTime();
        machines.start();
        disturb(began + plan.atMost().toNanos());
        long ended = System.nanoTime();
        machines.close();
        ChaosOracle oracle = ChaosOracle.compare(jdbc, bss.effectsByAmount());
        return new ChaosReport(
                plan,
                oracle.ends(),
                oracle.wrong(),
                findings(machines.once("verify")),
                new ChaosReport.Struck(
                        kills, freezes, stops, oracle.attempts(), oracle.unclear(), oracle.ofDeadMachines()),
                Duration.ofNanos(ended - began),
                settledAfter(ended));
    }

    private @Nullable Duration settledAfter(long ended) {
        return returned ? Duration.ofNanos(ended - hiddenUntil) : null;
    }

    /** What the trail's verifier and the invariants say, line by line; nothing when all is well. */
    private static List<String> findings(String said) {
        List<String> findings = new ArrayList<>(said.lines()
                .filter(line -> line.startsWith("BROKEN "))
                .map(line -> line.substring("BROKEN ".length()))
                .toList());
        if (said.lines().noneMatch("VERIFIED"::equals)) {
            findings.add("the verification did not end");
        }
        return findings;
    }

    /** Until nothing moves any more. What is struck when goes by how much is done, so every run is struck evenly. */
    private void disturb(long giveUp) throws IOException, InterruptedException {
        while (System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(150);
            int left = stillMoving();
            if (left == 0) {
                return;
            }
            int done = left < 0 ? 0 : plan.instructions() - left;
            machines.revive();
            thawWhenTime();
            killWhenTime(done);
            stopWhenTime(done);
            hideWhenTime(done);
        }
    }

    private void killWhenTime(int done) throws IOException, InterruptedException {
        if (!isTime(done, kills, plan.kills())) {
            return;
        }
        List<Integer> running = machines.running();
        running.removeIf(it -> frozenUntil > 0 && it == frozen);
        if (running.isEmpty()) {
            return;
        }
        int victim = running.get(random.nextInt(running.size()));
        running.removeIf(it -> it == victim);
        machines.kill(victim);
        kills++;
        bss.spoil(plan.faultPercent(), kills);
        if (kills % KILLS_TO_A_FREEZE == 0 && !running.isEmpty() && frozenUntil == 0) {
            frozen = running.getFirst();
            frozenUntil = System.nanoTime() + ChaosMachines.LEASE.plusSeconds(1).toNanos();
            machines.signal(frozen, "STOP");
            freezes++;
        }
    }

    private void thawWhenTime() throws IOException, InterruptedException {
        if (frozenUntil > 0 && System.nanoTime() > frozenUntil) {
            machines.signal(frozen, "CONT");
            frozenUntil = 0;
        }
    }

    private void stopWhenTime(int done) throws IOException, InterruptedException {
        if (isTime(done, stops, plan.databaseStops())) {
            stops++;
            database.crash();
        }
    }

    private void hideWhenTime(int done) throws IOException, InterruptedException {
        if (plan.recordsAway().isPositive() && hiddenUntil == 0 && done * 2L >= plan.instructions()) {
            bss.hideRecords();
            hiddenUntil = System.nanoTime() + plan.recordsAway().toNanos();
        }
        if (hiddenUntil > 0 && !returned && System.nanoTime() > hiddenUntil) {
            returned = true;
            bss.spoil(plan.faultPercent(), 1);
        }
    }

    private boolean isTime(int done, int times, int of) {
        return times < of && done * (of + 1L) >= (times + 1L) * plan.instructions();
    }

    /** How many are not final yet; negative while the database is away. */
    private int stillMoving() {
        try {
            return jdbc.sql(STILL_MOVING).query(Integer.class).single();
        } catch (DataAccessException away) {
            return -1;
        }
    }
}
