package io.bursar.account;

import java.util.List;

/** Links that another module adds to an account, in the list and on its page. Order them with {@code @Order}. */
public interface AccountActions {

    /**
     * What the signed-in person may start for that account; empty when nothing.
     *
     * @param account as last seen; whoever follows the link is checked again there
     */
    List<Link> actionsFor(Account account);

    /**
     * A link.
     *
     * @param labelKey message key of a verb, e.g. allocate
     * @param path within Bursar, with its query, starting with a slash; values in it already encoded
     */
    record Link(String labelKey, String path) {}
}
