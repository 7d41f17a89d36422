package io.bursar.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator reads when a setting is wrong. */
class StartRefusalTests {

    @Test
    void namesTheVariableOfAValueThatCannotBeRead() {
        assertThat(sentence("pause", "${TRY_PAUSE:soon}"))
                .isEqualTo(
                        "The setting TRY_PAUSE (try.pause) is \"soon\", which is not a duration such as 500ms, 30s or "
                                + "5m.");
    }

    @Test
    void derivesTheVariableWhereTheValueComesFromTheEnvironment() {
        assertThat(sentence("most-at-once", "many"))
                .isEqualTo("The setting TRY_MOST_AT_ONCE (try.most-at-once) is \"many\", which is not a whole number.");
    }

    @Test
    void namesTheRuleThatAValueBreaks() {
        assertThat(sentence("most-at-once", "0"))
                .isEqualTo("The setting TRY_MOST_AT_ONCE (try.most-at-once) is \"0\"; it must be at least 1.");
        assertThat(sentence("name", "")).isEqualTo("The setting TRY_NAME (try.name) is not set; it must have a value.");
    }

    @Test
    void neverPrintsWhatMayBeASecret() {
        assertThat(sentence("access-key", "hunter2 with blanks"))
                .contains("set (not shown)")
                .doesNotContain("hunter2");
    }

    @Test
    void printsARefusalAsItIs() {
        FailureAnalysis analysis = new StartRefusedAnalyzer()
                .analyze(new IllegalStateException("wrapped", new StartRefused("Nothing works: do this.")));
        assertThat(PlainReport.sentence(Objects.requireNonNull(analysis))).isEqualTo("Nothing works: do this.");
    }

    private static String sentence(String name, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("right", Map.of("try.most-at-once", "1", "try.name", "a")));
        environment.getPropertySources().addFirst(new MapPropertySource("wrong", Map.of("try." + name, value)));
        ConfigurationPropertySources.attach(environment);
        try (LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean()) {
            validator.afterPropertiesSet();
            Try bound = Binder.get(environment, new ValidationBindHandler(validator))
                    .bind("try", Try.class)
                    .get();
            throw new AssertionError(bound + " was accepted");
        } catch (RuntimeException failure) {
            FailureAnalysis analysis = new SettingAnalyzer(environment).analyze(failure);
            return PlainReport.sentence(Objects.requireNonNull(analysis, failure::toString));
        }
    }

    record Try(
            @Nullable Duration pause,
            @Min(value = 1, message = "must be at least 1") int mostAtOnce,
            @NotBlank(message = "must have a value") String name,
            @Nullable Duration accessKey) {}
}
