package io.bursar.sandbox.scene;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A filter by one text.
 *
 * @param wanted null: not a filter; {@code ""}: only rows whose field is empty
 */
public record TextFilter(@Nullable String wanted) {

    public static final TextFilter NONE = new TextFilter(null);

    public boolean isSet() {
        return wanted != null;
    }

    public boolean accepts(@Nullable String actual) {
        return wanted == null || wanted.equals(Objects.requireNonNullElse(actual, ""));
    }

    /** As {@link #accepts}, in any case of the letters. */
    public boolean acceptsAnyCase(@Nullable String actual) {
        return wanted == null || wanted.equalsIgnoreCase(Objects.requireNonNullElse(actual, ""));
    }
}
