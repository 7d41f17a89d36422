package io.bursar.trail;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.bursar.audit.Action;

/**
 * What code can record: follows calls, references and whoever may stand behind an interface, through everything that is
 * delivered. Finds more than one call ever does, never less, except what an event sets off.
 */
final class Reachable {

    private final JavaClasses delivered = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.bursar");

    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> next = new HashMap<>();

    /** The actions named by that method or by anything it leads to. */
    Set<Action> from(Class<?> type, String method) {
        var found = EnumSet.noneOf(Action.class);
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>();
        delivered.get(type).getMethods().stream()
                .filter(it -> it.getName().equals(method))
                .forEach(open::add);
        while (!open.isEmpty()) {
            var unit = open.remove();
            if (seen.add(unit)) {
                unit.getFieldAccesses().stream()
                        .filter(it -> it.getTargetOwner().isEquivalentTo(Action.class)
                                && !it.getOriginOwner().isEquivalentTo(Action.class))
                        .flatMap(it -> Stream.of(Action.values())
                                .filter(action -> action.name().equals(it.getName())))
                        .forEach(found::add);
                open.addAll(next.computeIfAbsent(unit, this::next));
            }
        }
        return found;
    }

    private Set<JavaCodeUnit> next(JavaCodeUnit unit) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .filter(it -> it.getTargetOwner().getPackageName().startsWith("io.bursar"))
                .flatMap(this::targets)
                .collect(Collectors.toSet());
    }

    private Stream<JavaCodeUnit> targets(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .map(JavaClass::getCodeUnits)
                .flatMap(Set::stream)
                .filter(it -> it.getName().equals(access.getName()));
    }
}
