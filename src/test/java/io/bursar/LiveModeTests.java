package io.bursar;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.bursar.support.Postgres;

import static org.assertj.core.api.Assertions.assertThat;

/** With keys, in a process of its own: the whole application starts, and no class of the stand-in is ever loaded. */
class LiveModeTests {

    @TempDir
    private Path temporary;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void loadsNoClassOfTheSandbox() throws Exception {
        Path loaded = temporary.resolve("classes.txt");
        Process bursar = new ProcessBuilder(command(loaded))
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .start();
        // Reading its output cannot be interrupted, but ends with the process.
        CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES).execute(bursar::destroyForcibly);
        List<String> log = new ArrayList<>();
        try {
            assertThat(started(bursar, log)).as("%s", log).isTrue();
        } finally {
            bursar.destroyForcibly().waitFor();
        }
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).anyMatch(it -> it.contains("io.bursar.bss.huawei.HuaweiMoves"));
        // What describes its packages is read with the other modules' and holds no code.
        assertThat(classes.stream()
                        .filter(it -> it.contains("io.bursar.sandbox"))
                        .filter(it -> !it.contains(".package-info ")))
                .isEmpty();
        assertThat(String.join("\n", log)).doesNotContain("a-secret-that-nobody-prints");
    }

    private List<String> command(Path loaded) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load=info:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                Bursar.class.getName(),
                "--server.port=0",
                "--spring.main.log-startup-info=true",
                "--bursar.data-dir=" + temporary,
                "--bursar.bss.access-key=AKFORATEST",
                "--bursar.bss.secret-key=a-secret-that-nobody-prints",
                "--bursar.bss.domain-id=0970cf58ff80d4f60fbac0192a9e2bc0",
                // Nobody listens there: what asks Huawei in the background is refused.
                "--bursar.bss.endpoint=http://127.0.0.1:1"));
        Postgres.emptyDatabase().properties().forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    private static boolean started(Process bursar, List<String> log) throws IOException {
        BufferedReader output = bursar.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            log.add(line);
            if (line.contains("Started Bursar")) {
                return true;
            }
        }
        return false;
    }
}
