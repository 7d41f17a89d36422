package io.bursar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

/** The house of {@code docs/modules.md}: which module may know which. */
class ModularityTests {

    static final ApplicationModules MODULES = ApplicationModules.of(Bursar.class);

    private static final Path DIAGRAM = Path.of("docs/modules.md");

    private static final List<String> LEVELS = List.of(
            "faces: movement trail casefile voucher transfer sequel draftfile draft order renewal"
                    + " roster resourcepackage usage cost consumption spending operations"
                    + " reconciliation livecheck playground",
            "deciding: approval delegation rule",
            "doing: recount ruling invariant logbook instruction inquiry",
            "knowing: account balance coupon catalogue sync",
            "people: takeout administration signin secondfactor identity notice",
            "proof: checkpoint audit",
            "outside: bss sandbox",
            "ground: chart web sheet runtime paper money time");

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        MODULES.verify();
    }

    @Test
    void writesTheModulesPagesForReading() {
        assertThat(new Documenter(MODULES).writeDocumentation()).isNotNull();
    }

    /** Regenerated and compared. When the modules have changed on purpose: copy the file that the failure names. */
    @Test
    void theCommittedDiagramTellsTheTruth() throws IOException {
        var generated = Path.of("target/modules.md");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, markdown());

        assertThat(Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "")
                .as("docs/modules.md is out of date: cp target/modules.md docs/modules.md")
                .isEqualTo(markdown());
    }

    @Test
    void everyModuleHasItsPlaceInTheHouse() {
        var placed = LEVELS.stream()
                .flatMap(
                        level -> List.of(level.substring(level.indexOf(':') + 2).split(" ")).stream())
                .toList();

        assertThat(placed)
                .containsAll(MODULES.stream().map(ModularityTests::name).toList());
    }

    private static String markdown() {
        var text = new StringBuilder("""
                # The modules

                Written by `ModularityTests` from the code, which fails when this page says something else. An arrow
                means: uses. What each module is for stands in its `package-info.java`.

                ```mermaid
                graph TD
                """);
        var uses = uses();
        for (var level : LEVELS) {
            var there = List.of(level.substring(level.indexOf(':') + 2).split(" ")).stream()
                    .filter(uses::containsKey)
                    .toList();
            if (!there.isEmpty()) {
                text.append("  subgraph ").append(level, 0, level.indexOf(':')).append('\n');
                there.forEach(module -> text.append("    ").append(module).append('\n'));
                text.append("  end\n");
            }
        }
        uses.forEach((module, used) -> used.forEach(other -> text.append("  " + module + " --> " + other + "\n")));
        return text.append("```\n").toString();
    }

    private static NavigableMap<String, NavigableSet<String>> uses() {
        var uses = new TreeMap<String, NavigableSet<String>>();
        for (var module : MODULES) {
            var used = new TreeSet<String>();
            module.getDirectDependencies(MODULES).uniqueModules().forEach(other -> used.add(name(other)));
            used.remove(name(module));
            uses.put(name(module), used);
        }
        return uses;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
