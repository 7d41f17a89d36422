package io.bursar.bss.cost;

/** How something is charged; {@link #OTHER} for a number that is not documented. */
public enum ChargeMode {
    YEARLY_MONTHLY,
    PAY_PER_USE,
    RESERVED_INSTANCE,
    SAVINGS_PLAN,
    OTHER
}
