package io.bursar;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word on a page comes from a bundle, in both languages; templates contain nothing a browser would run. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._]*)");
    private static final Pattern ANNOTATED =
            Pattern.compile("message = \"\\{([A-Za-z0-9.]+)}\"|default \"\\{([A-Za-z0-9.]+)}\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        List<Path> bundles = files(BUNDLES, ".properties");
        assertThat(bundles).isNotEmpty();
        for (Path bundle : bundles) {
            String name = String.valueOf(bundle.getFileName());
            if (!name.contains("_")) {
                Path english = bundle.resolveSibling(name.replace(".properties", "_en.properties"));
                assertThat(keys(bundle)).as(name).isEqualTo(keys(english));
                assertThat(placeholders(bundle)).as(name + " arguments").isEqualTo(placeholders(english));
            }
        }
    }

    @Test
    void noKeyIsSaidTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path bundle : files(BUNDLES, ".properties")) {
            if (!String.valueOf(bundle.getFileName()).contains("_")) {
                for (String key : keys(bundle)) {
                    assertThat(seen.add(key)).as(key + " again in " + bundle).isTrue();
                }
            }
            assertThat(Files.readAllLines(bundle).stream()
                            .filter(line -> line.matches("[A-Za-z][^=]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as(bundle.toString())
                    .doesNotHaveDuplicates();
        }
    }

    /** With arguments a message is a pattern in which a lone apostrophe quotes; use ’ instead. */
    @Test
    void noApostropheSwallowsAnArgument() throws IOException {
        for (Path bundle : files(BUNDLES, ".properties")) {
            load(bundle).forEach((key, text) -> {
                if (text.toString().contains("{0}")) {
                    assertThat(text.toString()).as(bundle + " " + key).doesNotContain("'");
                }
            });
        }
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        Set<String> known = known();
        for (Path template : files(TEMPLATES, ".html")) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                assertThat(known).as("used in " + template).contains(key.group(1));
            }
        }
    }

    @Test
    void everyKeyThatAConstraintNamesExists() throws IOException {
        Set<String> known = known();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            Matcher key = ANNOTATED.matcher(Files.readString(source));
            while (key.find()) {
                assertThat(known).as("used in " + source).contains(key.group(1) == null ? key.group(2) : key.group(1));
            }
        }
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        List<String> stray = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            document(template).traverse((node, _) -> {
                if (node instanceof TextNode text && text.text().matches(".*[\\p{L}\\d].*")) {
                    stray.add(template + ": " + text.text().strip());
                }
                if (node instanceof Element element) {
                    for (String attribute : List.of("title", "alt", "placeholder", "aria-label", "data-label")) {
                        if (element.hasAttr(attribute)) {
                            stray.add(template + ": " + attribute + "=" + element.attr(attribute));
                        }
                    }
                }
            });
        }
        assertThat(stray).isEmpty();
    }

    @Test
    void noTemplateHoldsWhatTheContentSecurityPolicyForbids() throws IOException {
        for (Path template : files(TEMPLATES, ".html")) {
            Document document = document(template);
            assertThat(document.select("script:not([th:src]), style, [style], [th|style], iframe, base"))
                    .as(template.toString())
                    .isEmpty();
            for (Element element : document.getAllElements()) {
                element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey())
                                .as(template.toString())
                                .doesNotStartWith("on")
                                .doesNotStartWith("th:on")
                                .isNotIn("th:style", "th:styleappend", "th:utext"));
            }
        }
    }

    @Test
    void onlyTheFieldFragmentsPreprocess() throws IOException {
        for (Path template : files(TEMPLATES, ".html")) {
            if (!template.endsWith("layout/field.html")) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContain("__$", "__*", "__#", "[(", "th:utext");
            }
        }
    }

    @Test
    void everyTemplateIsAtMost120Lines() throws IOException {
        for (Path template : files(TEMPLATES, ".html")) {
            assertThat(Files.readAllLines(template)).as(template.toString()).hasSizeLessThanOrEqualTo(120);
        }
    }

    private static Document document(Path template) throws IOException {
        Document document = Jsoup.parse(Files.readString(template), "", org.jsoup.parser.Parser.xmlParser());
        document.forEachNode(node -> {
            if (node instanceof Comment comment) {
                comment.setData("");
            }
        });
        return document;
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : files(BUNDLES, ".properties")) {
            known.addAll(keys(bundle));
        }
        return known;
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    /** Key and how many different arguments its text takes. */
    private static Set<String> placeholders(Path bundle) throws IOException {
        Set<String> found = new TreeSet<>();
        Pattern argument = Pattern.compile("\\{([0-9])");
        load(bundle).forEach((key, text) -> {
            Set<String> arguments = new TreeSet<>();
            Matcher matcher = argument.matcher(text.toString());
            while (matcher.find()) {
                arguments.add(matcher.group(1));
            }
            found.add(key + " " + arguments);
        });
        return found;
    }

    private static Properties load(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
