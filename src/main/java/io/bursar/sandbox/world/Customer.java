package io.bursar.sandbox.world;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The master account or a sub-account.
 *
 * @param status 1 normal, 2 being created, 3 being closed, 4 closed, 101 registering, 102 waiting for activation
 * @param unitName null at the root
 * @param hosted whether the master pays for it (financially hosted)
 * @param debt owed to Huawei, yuan
 */
public record Customer(
        String id,
        String name,
        String displayName,
        int status,
        String unitId,
        @Nullable String unitName,
        boolean master,
        boolean hosted,
        BigDecimal debt) {}
