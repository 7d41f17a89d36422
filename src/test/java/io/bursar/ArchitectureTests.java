package io.bursar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Entity;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

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
                .callMethodWhere(asks("the system's time"))
                .orShould()
                .callConstructor(Date.class)
                .because("tests must own the clock; the sandbox stands for a machine with a clock of its own"));
    }

    @Test
    void nothingIsCountedInFloatingPoint() {
        var why = "0.1 + 0.2 is not 0.3: money is Money, bill lines are BillAmount, shares are BigDecimal";
        holds(noFields().should(new FloatingField()).because(why));
        holds(codeUnits().should(new NoFloatingPoint()).because(why));
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
                .should(new NoOptionalParameter())
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
                .should(new NoEntityReturned())
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

        holds(classes().should(new InANullMarkedPackage()).because("NullAway only looks at @NullMarked packages"));
        org.assertj.core.api.Assertions.assertThat(packages)
                .extracting(found -> found.getName())
                .allMatch(name -> name.matches("io\\.bursar(\\.[a-z]+)?")
                        || name.equals("io.bursar.bss.huawei")
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

    private static DescribedPredicate<JavaMethodCall> asks(String what) {
        var types = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                LocalTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                Year.class.getName(),
                YearMonth.class.getName());
        return DescribedPredicate.describe("asks for " + what, call -> {
            var target = call.getTarget();
            var owner = target.getOwner().getName();
            var name = target.getName();
            var withClock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return (types.contains(owner) && name.equals("now") && !withClock)
                    || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                    || (owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick")));
        });
    }

    private static boolean isFloating(JavaClass type) {
        var plain = type.getBaseComponentType();
        return plain.isEquivalentTo(double.class)
                || plain.isEquivalentTo(float.class)
                || plain.isEquivalentTo(Double.class)
                || plain.isEquivalentTo(Float.class);
    }

    private static final class FloatingField extends ArchCondition<JavaField> {
        FloatingField() {
            super("be floating point");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            var floating = field.getType().getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTests::isFloating);
            events.add(new SimpleConditionEvent(field, floating, field.getDescription()));
        }
    }

    private static final class NoFloatingPoint extends ArchCondition<JavaCodeUnit> {
        NoFloatingPoint() {
            super("neither take nor return floating point");
        }

        @Override
        public void check(JavaCodeUnit unit, ConditionEvents events) {
            var floating = unit.getRawParameterTypes().stream().anyMatch(ArchitectureTests::isFloating)
                    || unit.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTests::isFloating);
            events.add(new SimpleConditionEvent(unit, !floating, unit.getDescription()));
        }
    }

    private static final class NoOptionalParameter extends ArchCondition<JavaMethod> {
        NoOptionalParameter() {
            super("take no Optional");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            var optional = !method.getName().startsWith("lambda$")
                    && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class));
            events.add(new SimpleConditionEvent(method, !optional, method.getDescription()));
        }
    }

    private static final class NoEntityReturned extends ArchCondition<JavaMethod> {
        NoEntityReturned() {
            super("return no entity");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            var entity = method.getReturnType().getAllInvolvedRawTypes().stream()
                    .anyMatch(type -> type.isAnnotatedWith(Entity.class));
            events.add(new SimpleConditionEvent(method, !entity, method.getDescription()));
        }
    }

    private static final class InANullMarkedPackage extends ArchCondition<JavaClass> {
        InANullMarkedPackage() {
            super("reside in a @NullMarked package");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(type, marked, type.getDescription()));
        }
    }
}
