package io.bursar.sandbox.legacy;

import java.util.List;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.world.World;

/** The operations of this package. */
public final class LegacyOperations {

    private LegacyOperations() {}

    /** All of them. */
    public static List<Operation> all(World world) {
        return List.of(
                LegacyMove.transfer(world),
                LegacyMove.retrieve(world),
                new LegacyAmounts(world, true),
                new LegacyAmounts(world, false),
                new LegacySubCustomers(world));
    }
}
