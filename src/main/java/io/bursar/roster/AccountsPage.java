package io.bursar.roster;

import java.util.List;

import io.bursar.account.Account;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;

/** What the list of accounts shows. */
record AccountsPage(
        List<Row> rows,
        Filter filter,
        Sorting sorting,
        Paging paging,
        List<String> factKeys,
        AgeLine age,
        boolean mayRefresh,
        boolean hasActions) {

    /** One account. */
    record Row(
            Account account, Badge badge, Amount reclaimable, List<String> facts, List<AccountActions.Link> actions) {}

    /** What was asked for, and what can be. */
    record Filter(String text, String unit, String state, List<Choice> units, List<Choice> states) {

        /** Whether anything narrows the list. */
        public boolean isSet() {
            return !text.isEmpty() || !unit.isEmpty() || !state.isEmpty();
        }
    }
}
