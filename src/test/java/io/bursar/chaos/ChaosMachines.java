package io.bursar.chaos;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import io.bursar.sandbox.world.WellKnown;

/** The processes of a run. The first one leaves an archive of its classes behind, so that the others start fast. */
final class ChaosMachines implements AutoCloseable {

    /** Longer than the longest sending. */
    static final Duration LEASE = Duration.ofSeconds(3);

    private final Path directory;
    private final List<String> settings;
    private final Machine[] machines;
    private final String classPath;
    private int started;

    private record Machine(Process process, Path log) {}

    ChaosMachines(Path directory, String databaseUrl, URI bss, ChaosPlan plan, int machines) throws IOException {
        this.directory = directory;
        this.machines = new Machine[machines];
        this.classPath = withoutDirectories(
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        this.settings = List.of(
                "spring.datasource.url=" + databaseUrl,
                "spring.datasource.username=" + ChaosDatabase.USER,
                "spring.datasource.password=" + ChaosDatabase.PASSWORD,
                "spring.datasource.hikari.maximum-pool-size=4",
                "spring.datasource.hikari.connection-timeout=3000",
                "spring.flyway.enabled=false",
                "spring.jpa.open-in-view=false",
                "spring.main.banner-mode=off",
                "db-scheduler.enabled=false",
                // Their checkpoints' key and files, not those of a Bursar that was started here.
                "bursar.data-dir=" + directory.resolve("files"),
                "logging.level.root=warn",
                "bursar.bss.endpoint=" + bss,
                "bursar.bss.domain-id=" + WellKnown.MASTER_ID,
                "bursar.bss.access-key=" + WellKnown.MASTER_ACCESS_KEY,
                "bursar.bss.secret-key=" + WellKnown.MASTER_SECRET_KEY,
                "bursar.bss.connect-timeout=1s",
                "bursar.bss.read-timeout=1s",
                "bursar.bss.limits.reads-per-second=1000",
                "bursar.bss.limits.moves-per-second=1000",
                "bursar.instruction.lease=" + LEASE.toMillis() + "ms",
                "bursar.instruction.send-within=1s",
                "bursar.instruction.tick=100ms",
                // Dozens of unclear outcomes a minute are the point here; the breaker is tested elsewhere.
                "bursar.instruction.breaker.unclear=0",
                "bursar.settling.policy=" + plan.policy(),
                "bursar.settling.window=2s",
                "bursar.settling.apart=500ms",
                "bursar.settling.probes=500ms,2s,3s,5s,8s,12s,20s" + (plan.asksPeople() ? "" : ",24h"),
                "bursar.settling.reading.tick=500ms",
                "bursar.settling.reading.again=1s",
                "bursar.settling.reading.taken=5s",
                "logging.level.io.bursar=warn");
    }

    /** Starts every machine. */
    void start() throws IOException {
        for (int number = 0; number < machines.length; number++) {
            machines[number] = launch("run");
        }
    }

    /** The numbers of those that have come up. */
    List<Integer> running() throws IOException {
        List<Integer> running = new ArrayList<>();
        for (int number = 0; number < machines.length; number++) {
            if (Files.readString(machines[number].log()).contains("RUNNING")) {
                running.add(number);
            }
        }
        return running;
    }

    /** SIGKILL, and another one in its place. */
    void kill(int number) throws IOException {
        machines[number].process().destroyForcibly().onExit().join();
        machines[number] = launch("run");
    }

    /** Starts again what ended by itself, as a service manager does: no machine comes up while its database is away. */
    void revive() throws IOException {
        for (int number = 0; number < machines.length; number++) {
            if (!machines[number].process().isAlive()) {
                machines[number] = launch("run");
            }
        }
    }

    void signal(int number, String name) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "kill",
                        "-" + name,
                        String.valueOf(machines[number].process().pid()))
                .start()
                .waitFor();
    }

    /** Runs one to its end and returns what it printed. */
    String once(String... arguments) throws IOException, InterruptedException {
        Machine machine = launch(arguments);
        boolean ended = machine.process().waitFor(10, TimeUnit.MINUTES);
        if (!ended || machine.process().exitValue() != 0) {
            machine.process().destroyForcibly();
            throw new IllegalStateException(
                    String.join(" ", arguments) + " failed: " + Files.readString(machine.log()));
        }
        return Files.readString(machine.log());
    }

    @Override
    public void close() {
        for (Machine machine : machines) {
            if (machine != null) {
                machine.process().destroyForcibly().onExit().join();
            }
        }
    }

    private Machine launch(String... arguments) throws IOException {
        started++;
        Path archive = directory.resolve("classes.jsa");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + archive,
                "-Xlog:cds=off,cds+dynamic=off,aot=off",
                "-cp",
                classPath,
                ChaosNode.class.getName()));
        command.addAll(List.of(arguments));
        Path log = directory.resolve("machine-" + started + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        settings.forEach(setting -> {
            int equals = setting.indexOf('=');
            builder.environment().put(variable(setting.substring(0, equals)), setting.substring(equals + 1));
        });
        return new Machine(builder.start(), log);
    }

    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** An archive of classes knows jars only, so what lies in directories is packed first. */
    private String withoutDirectories(String classPath) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            // An empty entry would be the working directory, this very archive in it.
            if (!entry.isEmpty() && Files.isDirectory(path)) {
                entries.add(packed(path, directory.resolve("packed-" + entries.size() + ".jar")));
            } else if (Files.isRegularFile(path)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String packed(Path directory, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(directory)) {
            out.setLevel(0);
            for (Path path : paths.sorted().toList()) {
                String name = directory.relativize(path).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    boolean folder = Files.isDirectory(path);
                    out.putNextEntry(new JarEntry(folder ? name + "/" : name));
                    if (!folder) {
                        Files.copy(path, out);
                    }
                    out.closeEntry();
                }
            }
        }
        return jar.toString();
    }
}
