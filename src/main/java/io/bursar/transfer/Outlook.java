package io.bursar.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What would come of one row as it is typed so far.
 *
 * @param page what its confirm page would show; null as long as something keeps it from being submitted
 * @param said what keeps it from being submitted, in words; silent about fields that are still empty
 */
record Outlook(@Nullable ConfirmationPage page, List<String> said) {

    static final Outlook NOTHING = new Outlook(null, List.of());

    /** Its only row. */
    public ConfirmationPage.@Nullable Line line() {
        return page == null ? null : page.lines().getFirst();
    }
}
