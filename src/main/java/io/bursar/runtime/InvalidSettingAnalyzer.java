package io.bursar.runtime;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A value that some part of Spring has looked at itself and refused. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidSettingAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

    private final SettingName names;

    InvalidSettingAnalyzer(Environment environment) {
        this.names = new SettingName(environment);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidConfigurationPropertyValueException cause) {
        String sentence = "The setting " + names.of(cause.getName()) + " is "
                + SettingName.shown(cause.getName(), cause.getValue()) + ", which cannot be used: "
                + String.valueOf(cause.getReason()).strip().replaceFirst("\\.$", "") + ".";
        return new FailureAnalysis(sentence, null, cause);
    }
}
