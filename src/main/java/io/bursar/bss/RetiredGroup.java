package io.bursar.bss;

/**
 * A group of Huawei's operations that has retired twins (packages-usage-costs-orders.md 4, 5, 11, 13.1 and
 * multi-account.md 11): older interfaces that say the same in another shape and will be switched off one day.
 */
public enum RetiredGroup {
    /** The list of sub-accounts. */
    ACCOUNTS,
    /** Giving funds and taking them back, with the two questions about balances before it. */
    FUNDS,
    /** The list of resource packages. */
    PACKAGES,
    /** What is left in the packages. */
    USAGE,
    /** Consumption records. */
    RECORDS,
    /** Paying orders. */
    ORDERS
}
