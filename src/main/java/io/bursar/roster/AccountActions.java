package io.bursar.roster;

import java.util.List;
import java.util.function.Function;

import io.bursar.account.Account;

/** Links that another module adds to an account, in the list and on its page. Order them with {@code @Order}. */
public interface AccountActions {

    /**
     * Tells for each account, as last seen, what the signed-in person may start for it; asked once for all accounts of
     * a page. Whoever follows a link is checked again there.
     */
    Function<Account, List<Link>> forSignedIn();

    /**
     * A link.
     *
     * @param labelKey message key of a verb, e.g. allocate
     * @param path within Bursar, with its query, starting with a slash; values in it already encoded
     */
    record Link(String labelKey, String path) {}
}
