package io.bursar.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;

/** The sub-accounts and the organisation as last seen. Never calls Huawei. */
public interface AccountDirectory {

    /** That account, gone ones too. */
    Optional<Account> find(CustomerId id);

    /** Those of the accounts that are known, by id. */
    Map<CustomerId, Account> find(Collection<CustomerId> ids);

    /**
     * The accounts that a person may mean by that text: the one with that id, else those with that login name, else
     * those with that display name (exact but for case, width and spaces). More than one is an ambiguity to be shown.
     */
    List<Account> named(String text);

    /** {@link #named(String)} for many texts at once, by the text as it was asked. */
    default Map<String, List<Account>> named(Collection<String> texts) {
        Map<String, List<Account>> meant = new HashMap<>();
        texts.forEach(text -> meant.computeIfAbsent(text, this::named));
        return meant;
    }

    /** One page of what matches. */
    Listing search(AccountQuery query);

    /** The units still listed, parents before children, in Huawei's order. */
    List<Unit> units();

    /** How old all of this is; null before the first synchronisation. */
    @Nullable Freshness freshness();
}
