package io.bursar.sandbox.packages;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One piece of use that an item covered.
 *
 * @param time when it was taken off
 * @param available what the item held before
 * @param used more than nothing, at most {@code available}
 * @param use when the covered use took place
 */
record Deduction(Instant time, BigDecimal available, BigDecimal used, Window use) {

    BigDecimal remaining() {
        return available.subtract(used);
    }
}
