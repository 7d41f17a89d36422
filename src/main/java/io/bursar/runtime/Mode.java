package io.bursar.runtime;

/** Real money or play money. Decided once, at the first start of a database. */
public enum Mode {
    /** Huawei's keys are configured: real money. */
    LIVE,
    /** No keys: the stand-in for BSS, no real money. */
    SANDBOX
}
