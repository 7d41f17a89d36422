package io.bursar.sandbox.funds;

import java.util.List;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.world.World;

/** The operations of this package. */
public final class FundsOperations {

    private FundsOperations() {}

    /** All of them. */
    public static List<Operation> all(World world) {
        return List.of(
                new ShowMultiAccountTransferAmount(world),
                new ListEnterpriseMultiAccount(world),
                new UpdateSubEnterpriseAmount(world),
                new ReclaimSubEnterpriseAmount(world));
    }
}
