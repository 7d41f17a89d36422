package io.bursar.account;

/** How an account stands: Huawei's status, or gone when Huawei no longer lists it. */
public enum AccountState {
    NORMAL,
    BEING_CREATED,
    BEING_CLOSED,
    CLOSED,
    REGISTERING,
    WAITING_FOR_ACTIVATION,
    OTHER,
    GONE
}
