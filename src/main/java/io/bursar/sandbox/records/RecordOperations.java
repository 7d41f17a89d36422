package io.bursar.sandbox.records;

import java.util.List;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.world.World;

/** The operations of this package. */
public final class RecordOperations {

    private RecordOperations() {}

    /** All of them. */
    public static List<Operation> all(World world) {
        return List.of(
                new ShowCustomerAccountBalances(world),
                new ListCustomerAccountChangeRecords(world),
                new ListCustomerCouponChangeRecords(world));
    }
}
