package io.bursar.bss.huawei;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.core.http.FieldExistence;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.http.LocationType;

import io.bursar.bss.huawei.BssCode.Family;

/** The operations that move money. Name and address are the SDK's; the body goes out as the text that we wrote. */
enum MoveOperation {
    ALLOCATE_FUNDS(BssMeta.updateSubEnterpriseAmount, Family.FUNDS),
    RECLAIM_FUNDS(BssMeta.reclaimSubEnterpriseAmount, Family.FUNDS),
    ALLOCATE_COUPON(BssMeta.claimEnterpriseMultiAccountCoupon, Family.COUPON),
    RECLAIM_COUPON(BssMeta.reclaimEnterpriseMultiAccountCoupon, Family.COUPON),
    PAY_ORDER(BssMeta.payOrders, Family.PAYMENT);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes a definition once it is built
    private final HttpRequestDef<String, Void> definition;

    private final Family family;

    MoveOperation(HttpRequestDef<?, ?> model, Family family) {
        this.definition = verbatim(model.getMethod(), model.getName(), model.getUri());
        this.family = family;
    }

    HttpRequestDef<String, Void> definition() {
        return definition;
    }

    Family family() {
        return family;
    }

    /** Huawei's name, e.g. {@code UpdateSubEnterpriseAmount}. */
    String huaweiName() {
        return definition.getName();
    }

    /** Only movements between master and sub-account carry an id of ours. */
    boolean isGuardedAgainstRepetition() {
        return family != Family.PAYMENT;
    }

    private static HttpRequestDef<String, Void> verbatim(HttpMethod method, String name, String uri) {
        return HttpRequestDef.builder(method, String.class, Void.class)
                .withName(name)
                .withUri(uri)
                .withContentType("application/json;charset=UTF-8")
                .<String>withRequestField(
                        "body",
                        LocationType.Body,
                        FieldExistence.NON_NULL_NON_EMPTY,
                        String.class,
                        field -> field.withReader(body -> body))
                .build();
    }
}
