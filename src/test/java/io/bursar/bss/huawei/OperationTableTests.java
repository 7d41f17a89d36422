package io.bursar.bss.huawei;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.bursar.bss.RetiredGroup;
import io.bursar.bss.huawei.OperationTable.Interfaces;
import io.bursar.bss.huawei.OperationTable.Line;
import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.api.Route;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of operations in {@code docs/bss.md}, seen rather than said: each line's call is made against the sandbox,
 * and what happened is written down.
 */
class OperationTableTests {

    private static final Path PAGE = Path.of("docs/bss.md");
    private static final String BEGIN = "<!-- operations: written by OperationTableTests -->\n";
    private static final String END = "<!-- operations: end -->\n";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.bursar.bss");
    private static final Set<String> KNOWN_TO_SDK =
            Arrays.stream(BssMeta.class.getFields()).map(Field::getName).collect(Collectors.toSet());

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @Test
    void theCommittedTableTellsTheTruth() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String written = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
        Path generated = Path.of("target/bss.md");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, written);

        assertThat(page)
                .as("docs/bss.md is out of date: cp target/bss.md docs/bss.md")
                .isEqualTo(written);
    }

    /** Whatever the client can ask and the sandbox can answer, a line of the table asks. */
    @Test
    void leavesNoOperationOut() {
        Set<String> used = new TreeSet<>();
        CLASSES.stream()
                .filter(it -> !it.getSimpleName().endsWith("Tests"))
                .flatMap(it -> it.getFieldAccessesFromSelf().stream())
                .filter(it -> it.getTargetOwner().isEquivalentTo(BssMeta.class))
                .forEach(it -> used.add(it.getTarget().getName()));
        assertThat(OperationTable.lines().stream().map(it -> lower(it.operation())))
                .containsAll(used);
        assertThat(OperationTable.lines().stream().map(Line::operation))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        sandbox.routes().stream().map(Route::name).toList());
    }

    @Test
    void namesOnlyPagesThatAreThere() {
        Set<String> pages = new TreeSet<>();
        new ClassFileImporter()
                .importPackages("io.bursar").stream()
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> it.isAnnotatedWith(GetMapping.class))
                        .forEach(it -> pages.addAll(
                                List.of(it.getAnnotationOfType(GetMapping.class).value())));
        assertThat(pages)
                .containsAll(OperationTable.lines().stream()
                        .map(Line::page)
                        .filter(it -> it.startsWith("/"))
                        .toList());
    }

    private String table() {
        StringBuilder text = new StringBuilder("""
                | Operation | Port | Request by | Contract tests | Sandbox | Page |
                |---|---|---|---|---|---|
                """);
        Map<String, Route> routes = sandbox.routes().stream().collect(Collectors.toMap(Route::name, it -> it));
        for (Interfaces interfaces : Interfaces.values()) {
            try (Ports ports = new Ports(sandbox.connection(), interfaces.settings())) {
                OperationTable.lines().stream()
                        .filter(it -> it.interfaces() == interfaces)
                        .forEach(it -> text.append(row(it, ports, routes)));
            }
        }
        return text.toString();
    }

    private static String row(Line line, Ports ports, Map<String, Route> routes) {
        ports.forget();
        line.use().accept(ports);
        assertThat(ports.operations()).contains(line.operation());
        assertThat(ports.methods()).hasSize(1);
        String method = ports.methods().iterator().next();
        assertThat(routes).as("the sandbox has no %s", line.operation()).containsKey(line.operation());
        Route route = Objects.requireNonNull(routes.get(line.operation()));
        Set<String> tests = contractTests(line, method);
        assertThat(tests)
                .as(
                        "no contract test for %s: one that calls %s%s",
                        line.operation(), method, sdk(line) ? " and BssClient." + lower(line.operation()) : "")
                .isNotEmpty();
        return "| `%s`%s | `%s` | %s | %s | `%s %s` | %s |\n"
                .formatted(
                        line.operation(),
                        line.interfaces() == Interfaces.PRESENT ? "" : " (retired)",
                        method,
                        usesTheirs(line) ? "SDK" : "own",
                        String.join(", ", tests),
                        route.method(),
                        route.path(),
                        line.page().startsWith("/") ? "`" + line.page() + "`" : line.page());
    }

    /**
     * The contract tests that make this call: through the port and, where Huawei's own client knows the operation, with
     * that client too.
     */
    private static Set<String> contractTests(Line line, String portMethod) {
        String port = portMethod.substring(0, portMethod.indexOf('.'));
        String method = portMethod.substring(portMethod.indexOf('.') + 1);
        return CLASSES.stream()
                .filter(it -> it.getSimpleName().endsWith("ContractTests"))
                .filter(it -> calls(it, port, method))
                .filter(it -> !sdk(line) || calls(it, BssClient.class.getSimpleName(), lower(line.operation())))
                .filter(it -> line.interfaces() == Interfaces.PRESENT || mentionsTheRetired(it))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean calls(JavaClass test, String owner, String method) {
        return Stream.concat(test.getMethodCallsFromSelf().stream(), test.getMethodReferencesFromSelf().stream())
                .filter(it -> it.getTarget().getName().equals(method))
                .anyMatch(it -> it.getTargetOwner().getSimpleName().equals(owner)
                        || it.getTargetOwner().getAllRawInterfaces().stream()
                                .anyMatch(each -> each.getSimpleName().equals(owner)));
    }

    private static boolean mentionsTheRetired(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream()
                .anyMatch(it -> it.getTargetClass().isEquivalentTo(RetiredGroup.class)
                        || it.getTargetClass().isEquivalentTo(Retired.class));
    }

    private static boolean sdk(Line line) {
        return KNOWN_TO_SDK.contains(lower(line.operation()));
    }

    private static boolean usesTheirs(Line line) {
        return CLASSES.stream()
                .flatMap(it -> it.getFieldAccessesFromSelf().stream())
                .anyMatch(it -> it.getTargetOwner().isEquivalentTo(BssMeta.class)
                        && it.getTarget().getName().equals(lower(line.operation())));
    }

    private static String lower(String operation) {
        return operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
    }
}
