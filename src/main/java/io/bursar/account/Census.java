package io.bursar.account;

import java.util.List;

import io.bursar.bss.SubAccount;

/** What reading the whole list of sub-accounts brought. */
sealed interface Census {

    /** Every page was read, told the same total, and that many different accounts were seen. */
    record Whole(List<SubAccount> accounts) implements Census {}

    /** The list moved under us each time: what was seen is real, what was not seen may still be there. */
    record Partial(List<SubAccount> accounts, String problem) implements Census {}

    /** A page could not be read. */
    record Failed(String problem) implements Census {}
}
