package io.bursar.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.bss.CustomerId;

/** What other modules add. Whoever fails is left out: the accounts are shown all the same. */
@Component
class Contributions {

    private static final Logger log = LoggerFactory.getLogger(Contributions.class);

    private final List<AccountFacts> facts;
    private final List<AccountActions> actions;
    private final List<AccountSection> sections;

    Contributions(
            ObjectProvider<AccountFacts> facts,
            ObjectProvider<AccountActions> actions,
            ObjectProvider<AccountSection> sections) {
        this.facts = facts.orderedStream().toList();
        this.actions = actions.orderedStream().toList();
        this.sections = sections.orderedStream().toList();
    }

    List<String> factKeys() {
        return facts.stream().map(AccountFacts::labelKey).toList();
    }

    /** For each account one text per fact, empty where there is nothing. */
    Map<CustomerId, List<String>> facts(Collection<CustomerId> accounts) {
        Map<CustomerId, List<String>> texts = new HashMap<>();
        for (AccountFacts fact : facts) {
            Map<CustomerId, String> values = values(fact, accounts);
            accounts.forEach(
                    id -> texts.computeIfAbsent(id, _ -> new ArrayList<>()).add(values.getOrDefault(id, "")));
        }
        return texts;
    }

    boolean hasActions() {
        return !actions.isEmpty();
    }

    /** What the signed-in person may start for an account. */
    Function<Account, List<AccountActions.Link>> actions() {
        List<Function<Account, List<AccountActions.Link>>> offered =
                actions.stream().map(AccountActions::forSignedIn).toList();
        return account -> offered.stream()
                .flatMap(source -> source.apply(account).stream())
                .toList();
    }

    List<AccountPage.Section> sections(Account account) {
        List<AccountPage.Section> shown = new ArrayList<>();
        for (AccountSection section : sections) {
            try {
                Object model = section.modelFor(account);
                if (model != null) {
                    shown.add(new AccountPage.Section(section.titleKey(), section.template(), model));
                }
            } catch (RuntimeException e) {
                log.error("Section {} of account {} was left out", section.titleKey(), account.id(), e);
            }
        }
        return shown;
    }

    private static Map<CustomerId, String> values(AccountFacts fact, Collection<CustomerId> accounts) {
        try {
            return fact.valuesFor(accounts);
        } catch (RuntimeException e) {
            log.error("Column {} of the accounts was left empty", fact.labelKey(), e);
            return Map.of();
        }
    }
}
