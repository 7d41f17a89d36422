package io.bursar.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;
import io.bursar.bss.SubAccount;

/**
 * A sub-account as last seen (multi-account.md 1).
 *
 * @param name the login name
 * @param displayName as people call it; any characters, may be empty
 * @param unitId null at the root of the organisation
 * @param unitName null or empty at the root
 * @param goneSince when a complete list first lacked it; null while it is listed
 */
public record Account(
        CustomerId id,
        String name,
        String displayName,
        SubAccount.Status status,
        @Nullable String unitId,
        @Nullable String unitName,
        @Nullable Instant goneSince) {

    /** Whether Huawei no longer lists it. */
    public boolean gone() {
        return goneSince != null;
    }

    /** Whether funds may be given to it: listed and in normal state. Huawei documents no such check of its own. */
    public boolean isPayable() {
        return !gone() && status == SubAccount.Status.NORMAL;
    }

    /** What a badge shows: gone counts for more than the last status. */
    public AccountState state() {
        return gone() ? AccountState.GONE : AccountState.valueOf(status.name());
    }

    /** The display name, or the login name where there is none. */
    public String title() {
        return displayName.isBlank() ? name : displayName;
    }
}
