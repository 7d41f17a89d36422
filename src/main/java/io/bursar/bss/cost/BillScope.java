package io.bursar.bss.cost;

import io.bursar.bss.CustomerId;

/** Whose bills are asked for. A master sees a sub-account's only where the sub-account agreed. */
public sealed interface BillScope {

    /** The own ones and those of all sub-accounts. */
    record Everybody() implements BillScope {}

    /** The own ones. */
    record Own() implements BillScope {}

    /** One sub-account's. */
    record SubAccount(CustomerId account) implements BillScope {}
}
