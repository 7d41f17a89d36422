package io.bursar.bss.cost;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Named;

/**
 * Who consumed.
 *
 * @param accountName null where Huawei leaves it out
 * @param project the enterprise project; null where it is not collected, and in monthly sums
 */
public record Consumer(
        CustomerId account,
        @Nullable String accountName,
        @Nullable Named project) {}
