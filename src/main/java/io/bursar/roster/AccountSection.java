package io.bursar.roster;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;

/** A section that another module adds to an account's page. Order them with {@code @Order}. */
public interface AccountSection {

    /** The message key of the heading. */
    String titleKey();

    /** The template with a fragment {@code section(model)}, e.g. {@code transfer/account-section}. A constant. */
    String template();

    /** What the fragment is given as {@code model}; null leaves the section out. */
    @Nullable Object modelFor(Account account);
}
