package io.bursar.roster;

import java.util.Collection;
import java.util.Map;

import io.bursar.bss.CustomerId;

/** A column that another module adds to the list of accounts; asked once per page. Order them with {@code @Order}. */
public interface AccountFacts {

    /** The message key of the column's head. */
    String labelKey();

    /**
     * What to show for those accounts, as text in the reader's language; accounts that have nothing to show are left
     * out.
     */
    Map<CustomerId, String> valuesFor(Collection<CustomerId> accounts);
}
