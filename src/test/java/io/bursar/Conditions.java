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
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Entity;

import org.jspecify.annotations.NullMarked;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What ArchUnit has no words for. */
final class Conditions {

    private Conditions() {}

    static DescribedPredicate<JavaMethodCall> asksTheTime() {
        var types = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                LocalTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                Year.class.getName(),
                YearMonth.class.getName());
        return DescribedPredicate.describe("asks what time it is", call -> {
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

    static final class FloatingField extends ArchCondition<JavaField> {
        FloatingField() {
            super("be floating point");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            var floating = field.getType().getAllInvolvedRawTypes().stream().anyMatch(Conditions::isFloating);
            events.add(new SimpleConditionEvent(field, floating, field.getDescription()));
        }
    }

    static final class NoFloatingPoint extends ArchCondition<JavaCodeUnit> {
        NoFloatingPoint() {
            super("neither take nor return floating point");
        }

        @Override
        public void check(JavaCodeUnit unit, ConditionEvents events) {
            var floating = unit.getRawParameterTypes().stream().anyMatch(Conditions::isFloating)
                    || unit.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(Conditions::isFloating);
            events.add(new SimpleConditionEvent(unit, !floating, unit.getDescription()));
        }
    }

    static final class NoOptionalParameter extends ArchCondition<JavaMethod> {
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

    static final class NoEntityReturned extends ArchCondition<JavaMethod> {
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

    static final class InANullMarkedPackage extends ArchCondition<JavaClass> {
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
