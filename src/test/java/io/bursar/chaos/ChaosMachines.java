package io.bursar.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.bursar.sandbox.world.WellKnown;

/** The processes of a run. */
final class ChaosMachines implements AutoCloseable {

    private final Path directory;
    private final List<String> settings;
    private final Process[] machines;
    private int started;

    ChaosMachines(Path directory, String databaseUrl, URI bss, ChaosPlan plan, int machines) {
        this.directory = directory;
        this.machines = new Process[machines];
        this.settings = List.of(
                "spring.datasource.url=" + databaseUrl,
                "spring.datasource.username=" + ChaosDatabase.USER,
                "spring.datasource.password=" + ChaosDatabase.PASSWORD,
                "spring.datasource.hikari.maximum-pool-size=6",
                "spring.datasource.hikari.connection-timeout=3000",
                "spring.flyway.enabled=false",
                "spring.jpa.open-in-view=false",
                "spring.main.banner-mode=off",
                "db-scheduler.enabled=false",
                "logging.level.root=warn",
                "bursar.bss.endpoint=" + bss,
                "bursar.bss.domain-id=" + WellKnown.MASTER_ID,
                "bursar.bss.access-key=" + WellKnown.MASTER_ACCESS_KEY,
                "bursar.bss.secret-key=" + WellKnown.MASTER_SECRET_KEY,
                "bursar.bss.connect-timeout=1s",
                "bursar.bss.read-timeout=1s",
                "bursar.bss.limits.reads-per-second=1000",
                "bursar.bss.limits.moves-per-second=1000",
                "bursar.instruction.lease=5s",
                "bursar.instruction.tick=100ms",
                "bursar.instruction.policy=" + plan.policy());
    }

    /** Starts every machine. */
    void start() throws IOException {
        for (int number = 0; number < machines.length; number++) {
            machines[number] = launch("run");
        }
    }

    /** SIGKILL, and another one in its place. */
    void kill(int number) throws IOException {
        machines[number].destroyForcibly().onExit().join();
        machines[number] = launch("run");
    }

    /** Runs one to its end and returns what it printed. */
    String once(String... arguments) throws IOException, InterruptedException {
        Process process = launch(arguments);
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", arguments) + " failed: " + said());
        }
        return said();
    }

    @Override
    public void close() {
        for (Process machine : machines) {
            if (machine != null) {
                machine.destroyForcibly().onExit().join();
            }
        }
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("machine-" + started + ".log"));
    }

    private Process launch(String... arguments) throws IOException {
        started++;
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ChaosNode.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("machine-" + started + ".log").toFile());
        settings.forEach(setting -> {
            int equals = setting.indexOf('=');
            builder.environment()
                    .put(
                            setting.substring(0, equals)
                                    .replace("-", "")
                                    .replace('.', '_')
                                    .toUpperCase(java.util.Locale.ROOT),
                            setting.substring(equals + 1));
        });
        return builder.start();
    }
}
