package io.bursar.bss.huawei;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The examples in the test resources are the dossier's, and each of them is replayed by somebody. */
class ExampleCopiesTests {

    private static final Path COPIES = Path.of("src/test/resources/bss-examples");

    /** Bodies that are not JSON say in words that nothing is answered; the tests of payments hold to it. */
    private static final Set<String> WORDS = Set.of("LegacyPayOrders.response.txt", "PayOrders.response.txt");

    /** Where the dossier lies beside the project; elsewhere there is nothing to compare with. */
    @Test
    void areCurrent() throws Exception {
        assumeThat(Files.exists(Path.of(".git"))).isTrue();
        Process check = new ProcessBuilder("sh", "bin/copy-examples", "--check")
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int result = check.waitFor();
        assumeThat(said).doesNotContain("no dossier at");
        assertThat(result)
                .as("run bin/copy-examples; the differences:%n%s", said)
                .isZero();
    }

    @Test
    void areAllReplayed() throws IOException {
        String tests = tests();
        Set<String> forgotten = new TreeSet<>();
        for (String file : files()) {
            String stem = file.replaceAll("\\.(request|response)\\.(json|txt)$", "");
            String name = stem.contains(".") ? stem : stem + "\"";
            boolean named = tests.contains("\"" + stem)
                    || tests.contains(stem + ".re")
                    || tests.contains(name)
                    || (stem.contains(".error-") && tests.contains(stem.substring(stem.indexOf(".error-") + 7)));
            if (!named && !WORDS.contains(file)) {
                forgotten.add(file);
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(COPIES)) {
            return files.map(it -> String.valueOf(it.getFileName())).sorted().toList();
        }
    }

    private static String tests() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/io/bursar"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
