package io.bursar.audit;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static org.assertj.core.api.Assertions.assertThat;

/** A word in the list that nothing ever writes is a promise that is not kept. */
class ActionUseTests {

    @Test
    void everyActionIsRecordedSomewhere() {
        var main = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.bursar");
        var unused = EnumSet.allOf(Action.class);
        main.stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Action.class)
                        && !access.getOriginOwner().getFullName().startsWith(Action.class.getName()))
                .map(JavaFieldAccess::getName)
                .forEach(name -> unused.removeIf(action -> action.name().equals(name)));

        assertThat(unused).isEmpty();
    }
}
