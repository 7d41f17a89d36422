package io.bursar.sandbox.accounts;

import java.util.List;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.world.World;

/** The operations of this package. */
public final class AccountOperations {

    private AccountOperations() {}

    /** All of them. */
    public static List<Operation> all(World world) {
        return List.of(new ListEnterpriseSubCustomers(world), new ListEnterpriseOrganizations(world));
    }
}
