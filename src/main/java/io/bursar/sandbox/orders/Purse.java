package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Instant;

/** The money of the simulated customers, as far as paying orders needs it. */
public interface Purse {

    /**
     * Takes an order's price from the cash account first and the rest from the credit account, and writes the change
     * records, inside the caller's transaction. Never takes a part only.
     *
     * @param yuan not negative, two decimals
     * @return false when both together do not suffice; then nothing was taken
     */
    boolean take(String customer, BigDecimal yuan, String order, Instant now);
}
