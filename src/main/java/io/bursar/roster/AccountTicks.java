package io.bursar.roster;

import java.util.List;

/**
 * What another module offers to do with accounts that are ticked in the list. Order the beans with {@code @Order}.
 */
public interface AccountTicks {

    /** What the signed-in person may start; empty when nothing. Whoever follows is checked again there. */
    List<Button> buttons();

    /**
     * A button below the list.
     *
     * @param labelKey message key of a verb
     * @param path within Bursar, starting with a slash and without a query; it is opened (GET) with one parameter
     *     {@code account} for each ticked account's id
     */
    record Button(String labelKey, String path) {}
}
