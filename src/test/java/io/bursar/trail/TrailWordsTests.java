package io.bursar.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads the trail meets no word of the program in place of one of his own. */
class TrailWordsTests {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void namesEverySubjectInBothLanguages() throws IOException {
        Set<String> types = literals(Pattern.compile("Subject\\.of\\(\\s*\"([a-z_-]+)\""));

        assertThat(types).contains("request", "instruction", "package");
        assertThat(words("trail-words.properties").stringPropertyNames()).containsAll(keys("trail.subject.", types));
        assertThat(words("trail-words_en.properties").stringPropertyNames()).containsAll(keys("trail.subject.", types));
    }

    @Test
    void namesEveryPartOfBursarThatActsInBothLanguages() throws IOException {
        Set<String> parts = literals(Pattern.compile("Actor\\.system\\(\\s*\"([a-z_-]+)\""));

        assertThat(parts).contains("lane", "prober", "packages");
        assertThat(words("trail-words.properties").stringPropertyNames()).containsAll(keys("trail.actor.", parts));
        assertThat(words("trail-words_en.properties").stringPropertyNames()).containsAll(keys("trail.actor.", parts));
    }

    private static Set<String> literals(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult it) -> it.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Set<String> keys(String prefix, Set<String> names) {
        Set<String> keys = new TreeSet<>();
        names.forEach(name -> keys.add(prefix + name));
        return keys;
    }

    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle))) {
            words.load(reader);
        }
        return words;
    }
}
