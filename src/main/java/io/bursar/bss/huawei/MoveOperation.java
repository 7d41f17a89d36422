package io.bursar.bss.huawei;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.core.http.FieldExistence;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.http.LocationType;

import io.bursar.bss.huawei.BssCode.Family;
import io.bursar.bss.huawei.Posting.Parcel;

/**
 * The operations that move money, and the one that orders. Name and address are the SDK's, or our own for those that
 * are retired; the body goes out as the text that we wrote.
 */
enum MoveOperation {
    ALLOCATE_FUNDS(BssMeta.updateSubEnterpriseAmount, Family.FUNDS),
    RECLAIM_FUNDS(BssMeta.reclaimSubEnterpriseAmount, Family.FUNDS),
    ALLOCATE_COUPON(BssMeta.claimEnterpriseMultiAccountCoupon, Family.COUPON),
    RECLAIM_COUPON(BssMeta.reclaimEnterpriseMultiAccountCoupon, Family.COUPON),
    PAY_ORDER(BssMeta.payOrders, Family.PAYMENT),
    RENEW(BssMeta.renewalResources, Family.RENEWAL),
    /** Retired (multi-account.md 11.1). */
    OLD_ALLOCATE_FUNDS("LegacyTransfer", "/v1.0/{domain_id}/customer/account-mgr/transfer", Family.OLD_TRANSFER),
    /** Retired (multi-account.md 11.2). */
    OLD_RECLAIM_FUNDS("LegacyRetrieve", "/v1.0/{domain_id}/customer/account-mgr/retrieve", Family.OLD_RECLAIM),
    /** Retired (packages-usage-costs-orders.md 11.1). */
    PAY_ORDER_V2("LegacyPayOrders", "/v2/orders/customer-orders/pay", Family.PAYMENT),
    /** Retired (packages-usage-costs-orders.md 11.2). */
    PAY_ORDER_V1("LegacyPayOrdersV1", "/v1.0/{domain_id}/customer/order-mgr/order/pay", Family.OLD_PAYMENT);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes a definition once it is built
    private final HttpRequestDef<Parcel, Void> definition;

    private final Family family;

    MoveOperation(HttpRequestDef<?, ?> model, Family family) {
        this(model.getName(), model.getUri(), family);
    }

    MoveOperation(String name, String uri, Family family) {
        this.definition = verbatim(name, uri);
        this.family = family;
    }

    HttpRequestDef<Parcel, Void> definition() {
        return definition;
    }

    Family family() {
        return family;
    }

    /** Huawei's name, e.g. {@code UpdateSubEnterpriseAmount}; ours for the retired ones, which have none. */
    String huaweiName() {
        return definition.getName();
    }

    /**
     * Only movements between master and sub-account carry an id of ours, and what the retired ones do with an id that
     * they have seen is not documented (multi-account.md 11.1).
     */
    boolean isGuardedAgainstRepetition() {
        return family == Family.FUNDS || family == Family.COUPON;
    }

    private static HttpRequestDef<Parcel, Void> verbatim(String name, String uri) {
        HttpRequestDef.Builder<Parcel, Void> builder = HttpRequestDef.builder(HttpMethod.POST, Parcel.class, Void.class)
                .withName(name)
                .withUri(uri)
                .withContentType("application/json;charset=UTF-8");
        if (uri.contains("{domain_id}")) {
            builder.<String>withRequestField(
                    "domain_id",
                    LocationType.Path,
                    FieldExistence.NON_NULL_NON_EMPTY,
                    String.class,
                    field -> field.withReader(Parcel::domain));
        }
        return builder.<String>withRequestField(
                        "body",
                        LocationType.Body,
                        FieldExistence.NON_NULL_NON_EMPTY,
                        String.class,
                        field -> field.withReader(Parcel::body))
                .build();
    }
}
