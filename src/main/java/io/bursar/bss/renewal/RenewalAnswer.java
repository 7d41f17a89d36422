package io.bursar.bss.renewal;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Exchange;
import io.bursar.bss.MoveAnswer.NotSentReason;
import io.bursar.bss.MoveAnswer.UnknownReason;
import io.bursar.bss.OrderId;

/**
 * What we know after ordering a renewal once. No money moves in any of them. Decided by an allow-list, as for moves:
 * anything not listed is {@link Unknown}, and the list of orders tells what became of it.
 */
public sealed interface RenewalAnswer {

    /** What was seen on the wire. */
    Exchange exchange();

    /** These orders wait to be paid; {@code failures} are the resources that are in none of them. */
    record Placed(Exchange exchange, List<OrderId> orders, List<ResourceFailure> failures) implements RenewalAnswer {}

    /**
     * No order was placed: refused with a documented code, or every resource has a failure of its own (then the code
     * is the first one's). {@code checks} are the failed check items, if any.
     */
    record NotPlaced(Exchange exchange, String code, List<String> checks, List<ResourceFailure> failures)
            implements RenewalAnswer {}

    /** We were throttled; this call did nothing and may be sent later. */
    record Busy(Exchange exchange, String code, @Nullable Duration retryAfter) implements RenewalAnswer {}

    /** Key, signature or permission refused; this call did nothing. */
    record Unauthorised(Exchange exchange, String code) implements RenewalAnswer {}

    /** Provably no byte of the request reached Huawei. */
    record NotSent(Exchange exchange, NotSentReason reason) implements RenewalAnswer {}

    /** An order may have been placed. */
    record Unknown(Exchange exchange, UnknownReason reason) implements RenewalAnswer {}
}
