package io.bursar.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL data directory and the programs for it: made, started, stopped, and freed of a server that a killed
 * process left behind. The caller holds the lock on the directory around it.
 */
class PostgresCluster {

    private static final String PASSWORD_FILE = "bursar.password";
    private static final String FIRST_WORDS = "server.log";

    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final Path files;
    private final boolean durable;

    /**
     * @param files the cluster's directory, made when missing
     * @param durable false only in tests: faster, and a power cut may lose it
     */
    PostgresCluster(PostgresBinaries binaries, ServerAccount account, Path files, boolean durable) {
        this.binaries = binaries;
        this.account = account;
        this.files = files;
        this.durable = durable;
    }

    /** Starts the server and returns its port on the loopback address. */
    int start() throws IOException {
        if (!Files.exists(files.resolve("PG_VERSION"))) {
            make();
        }
        refuseAnotherMajorVersion();
        stopLeftover();
        int port = freePort();
        Files.writeString(files.resolve("postgresql.conf"), settings(port));
        // Only what the server says before it has opened its log, and of this start only.
        Files.deleteIfExists(files.resolve(FIRST_WORDS));
        run(
                "pg_ctl",
                "-D",
                files.toString(),
                "-l",
                files.resolve(FIRST_WORDS).toString(),
                "-s",
                "-w",
                "-t",
                "120",
                "start");
        return port;
    }

    void stop() throws IOException {
        run("pg_ctl", "-D", files.toString(), "-s", "-w", "-t", "60", "-m", "fast", "stop");
    }

    /** The superuser's password, made with the cluster and kept in it. */
    String password() throws IOException {
        return Files.readString(files.resolve(PASSWORD_FILE)).strip();
    }

    /** Made beside and renamed when complete, so that a start cut short is simply made again. */
    private void make() throws IOException {
        Path making = files.resolveSibling(files.getFileName() + ".making");
        FileSystemUtils.deleteRecursively(making);
        Files.createDirectories(making);
        Path password = files.resolveSibling(files.getFileName() + ".password");
        Files.writeString(password, randomPassword());
        account.own(making);
        run(
                "initdb",
                "-D",
                making.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                durable ? "--data-checksums" : "--no-sync");
        Files.move(password, making.resolve(PASSWORD_FILE));
        if (Files.isDirectory(files)) {
            Files.delete(files);
        }
        Files.move(making, files);
    }

    static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private String settings(int port) {
        String settings = """
                # Written by Bursar at each start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = '64MB'
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                # A file for each day of the week, begun anew a week later. Statements are not written into it: they
                # may hold what people typed.
                logging_collector = on
                log_directory = 'log'
                log_filename = 'server-%%a.log'
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_min_error_statement = panic
                """.formatted(port);
        return durable ? settings : settings + "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n";
    }

    private void refuseAnotherMajorVersion() throws IOException {
        String made = Files.readString(files.resolve("PG_VERSION")).strip();
        String program =
                output("postgres", "-V").replaceAll("^\\D*(\\d+).*$", "$1").strip();
        if (!made.equals(program)) {
            throw new StartRefused("The files in " + files + " were made by PostgreSQL " + made
                    + ", and this Bursar carries PostgreSQL " + program
                    + ": start the older Bursar once more and take a dump, as UPGRADING.md describes.");
        }
    }

    /** After a SIGKILL of Bursar its PostgreSQL lives on. We hold the lock, so nobody else needs that one. */
    private void stopLeftover() throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = running(pidFile);
        if (server.isEmpty()) {
            // The number may belong to an unrelated process by now, at which PostgreSQL itself would stop and give up.
            Files.deleteIfExists(pidFile);
            return;
        }
        try {
            stop();
        } catch (IOException e) {
            server.get().destroyForcibly();
        }
        server.get()
                .onExit()
                .completeOnTimeout(server.get(), 10, TimeUnit.SECONDS)
                .join();
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> running(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            Path where = Path.of("/proc", Long.toString(process.pid()), "cwd");
            if (Files.exists(where)) {
                return where.toRealPath().equals(files.toRealPath());
            }
        } catch (IOException e) {
            // Not readable: judged by its command below.
        }
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(String program, String... arguments) throws IOException {
        output(program, arguments);
    }

    private String output(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("bursar-postgres", ".log");
        try {
            // A file and no pipe: the server inherits it, and nobody would read the pipe.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            int exit = process.waitFor();
            String said = Files.readString(output, StandardCharsets.ISO_8859_1).strip();
            if (exit != 0) {
                throw new IOException(program + " ended with " + exit + ": " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
