package io.bursar.bss.huawei;

import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;

/** Which retired interfaces are used, and what is taken to be true of them. */
record Retired(RetiredGroups groups, RetiredShapes shapes) {

    /** None. */
    static final Retired NONE = new Retired(RetiredGroups.none(), RetiredShapes.NOTHING_KNOWN);

    boolean uses(RetiredGroup group) {
        return groups.uses(group);
    }
}
