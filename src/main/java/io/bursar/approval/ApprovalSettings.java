package io.bursar.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long requests are good for, and what approvers are warned of.
 *
 * @param expiresAfter from submission until a request can be neither decided nor sent any more; zero: never
 * @param duplicateWithin the same account and amount asked for twice within this time is flagged
 * @param warnMasterBelow an allocation that leaves less of the master's cash than so many yuan is flagged
 * @param overdueAfter a request that waits for people as long as that is flagged
 */
@ConfigurationProperties("bursar.approval")
record ApprovalSettings(
        @DefaultValue("7d") Duration expiresAfter,
        @DefaultValue("7d") Duration duplicateWithin,
        @DefaultValue("0") BigDecimal warnMasterBelow,
        @DefaultValue("1d") Duration overdueAfter) {

    ApprovalSettings {
        if (expiresAfter.isNegative() || duplicateWithin.isNegative() || warnMasterBelow.signum() < 0) {
            throw new IllegalArgumentException("bursar.approval: nothing may be negative");
        }
        if (!overdueAfter.isPositive()) {
            throw new IllegalArgumentException("bursar.approval.overdue-after must be positive");
        }
    }

    /** Until when a request submitted at that time is good; null for ever. */
    @Nullable Instant expiryOf(Instant submitted) {
        return expiresAfter.isZero() ? null : submitted.plus(expiresAfter);
    }
}
