package io.bursar;

import java.util.Date;
import java.util.Optional;

import jakarta.persistence.Entity;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** The bans of the house. Each says why, because whoever meets one wants to know. */
class ArchitectureTests {

    private static final String HUAWEI = "io.bursar.bss.huawei..";
    private static final String SANDBOX = "io.bursar.sandbox..";

    private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages("io.bursar");
    private static final JavaClasses MAIN =
            EVERYTHING.that(DescribedPredicate.describe("production", ArchitectureTests::isProduction));

    @Test
    void onlyTheTimeModuleAsksWhatTimeItIs() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("io.bursar.time..", "io.bursar.sandbox")
                .should()
                .callMethodWhere(Conditions.asksTheTime())
                .orShould()
                .callConstructor(Date.class)
                .because("tests must own the clock; the sandbox stands for a machine with a clock of its own"));
    }

    @Test
    void nothingIsCountedInFloatingPoint() {
        var why = "0.1 + 0.2 is not 0.3: money is Money, bill lines are BillAmount, shares are BigDecimal";
        holds(noFields().should(new Conditions.FloatingField()).because(why));
        holds(codeUnits().should(new Conditions.NoFloatingPoint()).because(why));
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(SANDBOX)))
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("whoever waits for time to pass waits too long or too short")
                .check(EVERYTHING);
    }

    @Test
    void nobodyPrints() {
        holds(noClasses()
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("logs are written for the person on call, through SLF4J"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        holds(noFields()
                .that()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("constructors say what a class needs"));
    }

    @Test
    void optionalIsAnAnswerOnly() {
        holds(noFields().should().haveRawType(Optional.class).because("absent is @Nullable"));
        holds(methods()
                .that()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(new Conditions.NoOptionalParameter())
                .because("callers know whether they have something"));
    }

    @Test
    void onlyTheHuaweiPackageSpeaksWithHuawei() {
        holds(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(HUAWEI)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.huaweicloud..")
                .because("no SDK type leaves bss.huawei"));
        holds(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(HUAWEI, SANDBOX)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .because("requests that move money leave through one door"));
        holds(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("io.bursar.bss..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HUAWEI)
                .because("the rest knows the ports of bss"));
    }

    @Test
    void onlyTheHuaweiPackageUsesTheOldJackson() {
        holds(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(HUAWEI)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .because("Jackson 2 is there for the SDK alone; ours is tools.jackson"));
    }

    @Test
    void nothingDependsOnTheSandbox() {
        holds(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(SANDBOX)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SANDBOX)
                .because("play money is reached over HTTP, as the real thing is"));
    }

    @Test
    void whatBelongsToAModuleStaysInIt() {
        var why = "only facades, ids, values, events and refusals are public";
        holds(classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .because(why));
        holds(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .because(why));
        holds(classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .because(why));
        holds(classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .because("settings do not change"));
    }

    @Test
    void noEntityReachesAPage() {
        holds(methods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should(new Conditions.NoEntityReturned())
                .because("a page gets one record with everything it shows, already chosen"));
    }

    @Test
    void chanceIsNeverGuessable() {
        holds(noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(SANDBOX)))
                .should()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("ids and tokens come from SecureRandom or UUID"));
    }

    @Test
    void everyPackageIsNullMarkedAndFlat() {
        var packages = MAIN.stream().map(JavaClass::getPackage).distinct().toList();

        holds(classes()
                .should(new Conditions.InANullMarkedPackage())
                .because("NullAway only looks at @NullMarked packages"));
        org.assertj.core.api.Assertions.assertThat(packages)
                .extracting(found -> found.getName())
                .allMatch(name -> name.matches("io\\.bursar(\\.[a-z]+)?")
                        || name.matches("io\\.bursar\\.bss\\.[a-z]+(\\.insight)?")
                        || name.startsWith("io.bursar.sandbox."));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    private static boolean isProduction(JavaClass type) {
        return type.getSource()
                .map(source -> !new ImportOption.OnlyIncludeTests()
                        .includes(com.tngtech.archunit.core.importer.Location.of(source.getUri())))
                .orElse(false);
    }
}
