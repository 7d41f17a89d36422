package io.bursar.sandbox.orders;

import org.jspecify.annotations.Nullable;

/**
 * What binds an order besides its customer.
 *
 * @param payer the master who has to pay it, on a pay-on-behalf order
 * @param combinedInto the combined order under which alone it can be paid
 * @param held stays in status 3 until released by hand
 * @param refusal the code planted for the next payments
 * @param refusalDetails the list, as JSON, that goes with that code
 */
public record Ties(
        @Nullable String payer,
        @Nullable String combinedInto,
        @Nullable String contract,
        boolean held,
        @Nullable String refusal,
        @Nullable String refusalDetails) {

    /** Nothing. */
    public static final Ties NONE = new Ties(null, null, null, false, null, null);

    /** Part of a combined order. */
    public static Ties partOf(String combined) {
        return new Ties(null, combined, null, false, null, null);
    }

    /** To be paid by that master. */
    public static Ties paidBy(String master) {
        return new Ties(master, null, null, false, null, null);
    }
}
