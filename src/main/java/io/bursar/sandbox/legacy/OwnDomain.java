package io.bursar.sandbox.legacy;

import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Refusal;

/** The domain in the path must be the caller's. */
final class OwnDomain {

    static final String ROOT = "/v1.0/{domain_id}/customer";

    private OwnDomain() {}

    static void check(Call call) {
        if (!call.variable("domain_id").equals(call.caller().customerId())) {
            throw new Refusal(BssError.ACCESS_DENIED);
        }
    }
}
