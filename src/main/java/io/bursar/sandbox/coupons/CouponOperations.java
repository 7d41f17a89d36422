package io.bursar.sandbox.coupons;

import java.util.List;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.world.World;

/** The operations of this package. */
public final class CouponOperations {

    private CouponOperations() {}

    /** All of them. */
    public static List<Operation> all(World world) {
        return List.of(
                new ListMultiAccountTransferCoupons(world),
                new ClaimEnterpriseMultiAccountCoupon(world),
                new ListMultiAccountRetrieveCoupons(world),
                new ReclaimEnterpriseMultiAccountCoupon(world));
    }
}
