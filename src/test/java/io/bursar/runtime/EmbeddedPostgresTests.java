package io.bursar.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A process of its own starts the server, writes a row and is killed; then we start on the same files. */
class EmbeddedPostgresTests {

    private static final Path PROGRAMS = Path.of("target", "test-postgres").toAbsolutePath();

    @TempDir
    private Path temporary;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void comesBackAfterAKillWithEverythingThatWasCommitted() throws Exception {
        Process bursar = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        temporary.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = bursar.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines().anyMatch("written"::equals)).isTrue();
        } finally {
            bursar.destroyForcibly().waitFor();
        }
        ProcessHandle leftover = server();
        assertThat(leftover.isAlive()).isTrue();

        try (EmbeddedPostgres again = EmbeddedPostgres.startForTests(new DataDirectory(temporary), PROGRAMS);
                Connection connection = again.superuser("postgres");
                var rows = connection.createStatement().executeQuery("select v from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("kept");
            assertThat(leftover.isAlive()).isFalse();
        }
        assertThat(temporary.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThatItsLogIsRotated();
    }

    /** A file for each day of the week, so never more than seven. */
    private void assertThatItsLogIsRotated() throws IOException {
        try (var logs = Files.list(temporary.resolve("postgres/log"))) {
            assertThat(logs)
                    .isNotEmpty()
                    .allMatch(
                            log -> log.getFileName().toString().matches("server-(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.log"));
        }
        assertThat(Files.size(temporary.resolve("postgres/server.log"))).isLessThan(10_000);
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(temporary.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** The process that is killed. */
    static final class Killed {

        private Killed() {}

        public static void main(String[] arguments) throws SQLException, IOException {
            EmbeddedPostgres server =
                    EmbeddedPostgres.startForTests(new DataDirectory(Path.of(arguments[0])), PROGRAMS);
            try (Connection connection = server.superuser("postgres")) {
                connection.createStatement().execute("create table kept as select 'kept'::text as v");
            }
            System.out.println("written");
            new InputStreamReader(System.in, StandardCharsets.UTF_8).read();
        }
    }
}
