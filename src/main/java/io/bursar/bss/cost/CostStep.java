package io.bursar.bss.cost;

/** How finely costs are told. */
public enum CostStep {
    DAY,
    MONTH
}
