package io.bursar.runtime;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Turns a setting that cannot be read, or that breaks a rule, into a sentence that names its variable. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private final SettingName names;

    SettingAnalyzer(Environment environment) {
        this.names = new SettingName(environment);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        return new FailureAnalysis(sentence(cause), null, cause);
    }

    private String sentence(BindException failure) {
        String property = failure.getName().toString();
        BindValidationException invalid = findCause(failure, BindValidationException.class);
        if (invalid != null) {
            return invalid.getValidationErrors().getAllErrors().stream()
                    .map(error -> rule(property, error))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
        ConversionFailedException unreadable = findCause(failure, ConversionFailedException.class);
        if (unreadable != null) {
            return "The setting " + names.of(property) + " is "
                    + SettingName.shown(property, unreadable.getValue()) + ", which is not "
                    + kind(unreadable.getTargetType().getType()) + ".";
        }
        return "The setting " + names.of(property) + " is wrong: " + deepest(failure) + ".";
    }

    private String rule(String prefix, ObjectError error) {
        String message = String.valueOf(error.getDefaultMessage());
        if (error instanceof FieldError field) {
            String property = prefix + "." + SettingName.dashed(field.getField());
            Object value = field.getRejectedValue();
            String is = value == null || value.toString().isEmpty()
                    ? " is not set"
                    : " is " + SettingName.shown(property, value);
            return "The setting " + names.of(property) + is + "; it " + message + ".";
        }
        return "The settings under " + prefix + " do not fit together: " + message + ".";
    }

    private static String kind(Class<?> type) {
        if (type == Duration.class) {
            return "a duration such as 500ms, 30s or 5m";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return "a valid " + type.getSimpleName();
    }

    private static String deepest(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable next = failure.getCause(); next != null; next = next.getCause()) {
            deepest = next;
        }
        return String.valueOf(deepest.getMessage());
    }
}
