package io.bursar.bss;

import org.jspecify.annotations.Nullable;

/** A sub-account as Huawei lists it (multi-account.md 1). Unit id and name are null at the root. */
public record SubAccount(
        CustomerId id,
        String name,
        String displayName,
        Status status,
        @Nullable String unitId,
        @Nullable String unitName) {

    /** Huawei's account states; {@link #OTHER} for a number that is not documented. */
    public enum Status {
        NORMAL,
        BEING_CREATED,
        BEING_CLOSED,
        CLOSED,
        REGISTERING,
        WAITING_FOR_ACTIVATION,
        OTHER
    }
}
