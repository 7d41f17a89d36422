package io.bursar.draft;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;

/** Whether funds move through Huawei's retired interface; templates find it under {@code @retiredFunds}. */
@Component("retiredFunds")
public class RetiredFunds {

    private final ObjectProvider<RetiredGroups> groups;

    RetiredFunds(ObjectProvider<RetiredGroups> groups) {
        this.groups = groups;
    }

    /** As {@code bursar.bss.retired} says; false where nothing connects to Huawei. */
    public boolean inUse() {
        return groups.getIfAvailable(RetiredGroups::none).uses(RetiredGroup.FUNDS);
    }
}
