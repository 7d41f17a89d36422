package io.bursar.bss.renewal;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;

/** Yearly/monthly resources and their renewal (packages-usage-costs-orders.md 9 and 14.5). */
public interface Renewals {

    /** Up to 500 resources of that selection, from that row on; read more with {@link io.bursar.bss.AllPages}. */
    ReadAnswer<Page<TermResource>> resources(ResourceSelection selection, int offset);

    /**
     * What that renewal would cost; nothing is ordered.
     *
     * @param withMounted whether what is only mounted on a resource, but was bought by itself, is priced too
     */
    ReadAnswer<RenewalPrice> price(Renewal renewal, boolean withMounted);

    /** Serialises the order; nothing is sent. */
    PreparedRenewal prepare(Renewal renewal);
}
