package io.bursar.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A section that a module adds to the pages of others, contributed as a bean. A page has such sections where it says
 * {@code layout/sections :: sections(type=…, id=…)}: {@code request} with its number, {@code account}, {@code user},
 * or {@code rules}. Order them with {@code @Order}.
 */
public interface PageSection {

    /** The message key of the heading. */
    String titleKey();

    /** The template with a fragment {@code section(model)}, e.g. {@code trail/history}. A constant. */
    String template();

    /** Which roles see it (constants of {@code identity.Role}); empty: everybody. */
    default Set<? extends Enum<?>> roles() {
        return Set.of();
    }

    /** What the fragment is given as {@code model}; null leaves the section out. */
    @Nullable Object modelFor(String type, String id);
}
