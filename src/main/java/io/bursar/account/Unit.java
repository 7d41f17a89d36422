package io.bursar.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation as last seen (multi-account.md 2).
 *
 * @param name may be empty at the root
 * @param parentId null at the root
 * @param path the ids from the root to this unit, both included
 */
public record Unit(String id, String name, @Nullable String parentId, List<String> path) {

    /** 0 at the root. */
    public int depth() {
        return path.size() - 1;
    }

    /** Whether this is that unit or lies below it. */
    public boolean isWithin(String unitId) {
        return path.contains(unitId);
    }
}
