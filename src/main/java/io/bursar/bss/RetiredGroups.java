package io.bursar.bss;

import java.util.EnumSet;
import java.util.Set;

/** The groups that Bursar asks through Huawei's retired interfaces ({@code bursar.bss.retired}); usually none. */
public record RetiredGroups(Set<RetiredGroup> groups) {

    public RetiredGroups {
        groups = groups.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(groups));
    }

    /** Nothing retired is used. */
    public static RetiredGroups none() {
        return new RetiredGroups(Set.of());
    }

    /** Whether that group is asked through its retired interface. */
    public boolean uses(RetiredGroup group) {
        return groups.contains(group);
    }
}
