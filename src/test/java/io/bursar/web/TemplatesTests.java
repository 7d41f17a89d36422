package io.bursar.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is easy to get wrong in a template and does not fail. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+\\s[^<>]*(?:\"[^\"]*\"[^<>]*)*>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|each)=");

    /** {@code th:replace} comes first: a condition or loop on the same tag is dropped without a word. */
    @Test
    void noConditionSitsOnATagThatIsReplaced() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                TAG.matcher(Files.readString(file))
                        .results()
                        .map(tag -> tag.group())
                        .filter(tag -> tag.contains(" th:replace=")
                                && CONDITION.matcher(tag).find())
                        .forEach(tag -> found.add(file.getFileName() + ": " + tag));
            }
        }
        assertThat(found).isEmpty();
    }
}
