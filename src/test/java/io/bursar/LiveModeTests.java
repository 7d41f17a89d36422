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

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.bursar.support.Postgres;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** With keys, in a process of its own: the whole application starts, and no class of the stand-in is ever loaded. */
class LiveModeTests {

    private static final String PASSWORD = "a long sentence nobody guesses";

    @TempDir
    private Path temporary;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void makesItsFirstAdministratorByTheLinkAndLoadsNoClassOfTheSandbox() throws Exception {
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
            becomeAdministrator(
                    find(log, ".*(/setup\\?token=\\S+).*"), find(log, ".*ready: http://localhost:(\\d+).*"));
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

    /** As whoever reads the log does it; the link works once. */
    private static void becomeAdministrator(String link, String port) {
        try (Visitor visitor = Visitor.at(Integer.parseInt(port))) {
            assertThat(visitor.open("/setup?token=guessed").getWebResponse().getStatusCode())
                    .isEqualTo(404);
            HtmlForm form = Visitor.form(visitor.open(link), "/setup");
            Visitor.type(form, "username", "first");
            Visitor.type(form, "displayName", "首位管理员");
            Visitor.type(form, "wanted", "password1234");
            Visitor.type(form, "again", "password1234");
            HtmlPage refused = visitor.submit(form);
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            HtmlForm again = Visitor.form(refused, "/setup");
            Visitor.type(again, "wanted", PASSWORD);
            Visitor.type(again, "again", PASSWORD);
            assertThat(visitor.submit(again).getUrl()).hasPath("/sign-in");
            HtmlPage home = visitor.signIn("first", PASSWORD);
            assertThat(home.asNormalizedText()).contains("首位管理员").doesNotContain("沙箱");
            assertThat(visitor.open("/users/new").getWebResponse().getStatusCode())
                    .isEqualTo(200);
            assertThat(visitor.open(link).getWebResponse().getStatusCode()).isEqualTo(404);
        }
    }

    private static String find(List<String> log, String pattern) {
        return log.stream()
                .filter(line -> line.matches(pattern))
                .map(line -> line.replaceFirst(pattern, "$1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + log));
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
            if (line.contains("Bursar is ready")) {
                return true;
            }
        }
        return false;
    }
}
