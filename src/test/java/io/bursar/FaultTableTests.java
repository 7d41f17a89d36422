package io.bursar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/faults.md} names for each fault the tests that provoke it; a test that is gone or renamed is noticed. */
class FaultTableTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)#(\\w+)`");

    @Test
    void everyTestThatItNamesExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        var named = NAMED.matcher(Files.readString(Path.of("docs/faults.md")));
        while (named.find()) {
            String source = sources.getOrDefault(named.group(1), "");
            if (!Pattern.compile("void " + named.group(2) + "\\(")
                    .matcher(source)
                    .find()) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFaultHasATest() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/faults.md"));
        List<String> wanted = Stream.concat(
                        IntStream.rangeClosed(1, 13).mapToObj("U%02d"::formatted),
                        IntStream.rangeClosed(1, 8).mapToObj("I%02d"::formatted))
                .toList();
        assertThat(wanted)
                .allSatisfy(fault -> assertThat(lines)
                        .anyMatch(line -> line.startsWith("| " + fault + " |")
                                && NAMED.matcher(line).find()));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith("Tests.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
