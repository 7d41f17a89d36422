package io.bursar.runtime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/** What an operator calls a property: the environment variable (or secret file) that sets it. */
class SettingName {

    private static final Pattern PLACEHOLDER = Pattern.compile("^\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern SECRET = Pattern.compile("(key|secret|password|token)$");

    private final Environment environment;

    SettingName(Environment environment) {
        this.environment = environment;
    }

    /** For example {@code BURSAR_BSS_READ_TIMEOUT (bursar.bss.read-timeout)}. */
    String of(String property) {
        return variable(property) + " (" + property + ")";
    }

    /** The variable that application.yml names for this property, else the one that Spring derives from its name. */
    String variable(String property) {
        if (environment instanceof ConfigurableEnvironment configurable) {
            for (PropertySource<?> source : configurable.getPropertySources()) {
                String named = named(source, property);
                if (named != null) {
                    return named;
                }
            }
        }
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static @Nullable String named(PropertySource<?> source, String property) {
        Object raw = source.getProperty(property);
        Matcher matcher = PLACEHOLDER.matcher(raw == null ? "" : raw.toString());
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The value as it may be printed: quoted, or withheld where it could be a secret. */
    static String shown(String property, @Nullable Object value) {
        return SECRET.matcher(property).find() ? "set (not shown)" : "\"" + value + "\"";
    }

    /** {@code readTimeout} as it is written in a property name: {@code read-timeout}. */
    static String dashed(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
