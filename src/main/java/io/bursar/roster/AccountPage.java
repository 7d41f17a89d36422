package io.bursar.roster;

import java.util.List;

import io.bursar.account.Account;
import io.bursar.web.Badge;

/** What the page of one account shows. */
record AccountPage(
        Account account,
        Badge badge,
        List<String> path,
        Amount cash,
        CreditLines credit,
        List<Fact> facts,
        List<AccountActions.Link> actions,
        List<Section> sections,
        AgeLine age) {

    /** What another module knows in a word. */
    record Fact(String labelKey, String value) {}

    /** What another module knows at length. */
    record Section(String titleKey, String template, Object model) {}
}
