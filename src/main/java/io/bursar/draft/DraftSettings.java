package io.bursar.draft;

import java.math.BigDecimal;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When makers are warned. Amounts in yuan; 0 switches a floor off.
 *
 * @param duplicateWithin how long the same amount for the same account counts as a possible duplicate
 * @param unusualFactor so many times what an account usually sees is unusual
 * @param largeFrom from this total on it is typed once more
 * @param unusualFrom from this total on it is typed once more when a row is unusual or the first of its
 *     account, or outside working hours
 * @param masterFloor what should stay in the master's cash
 * @param accountFloor what should stay in an account's cash after a reclaim
 * @param accountRunway for how many days what stays should last at the pace of the last weeks; 0: never warn
 */
@ConfigurationProperties("bursar.transfer")
record DraftSettings(
        @DefaultValue("7d") Duration duplicateWithin,
        @DefaultValue("3") BigDecimal unusualFactor,
        @DefaultValue("100000.00") BigDecimal largeFrom,
        @DefaultValue("50000.00") BigDecimal unusualFrom,
        @DefaultValue("0") BigDecimal masterFloor,
        @DefaultValue("0") BigDecimal accountFloor,
        @DefaultValue("7") int accountRunway) {

    DraftSettings {
        if (!duplicateWithin.isPositive() || unusualFactor.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException(
                    "bursar.transfer: duplicate-within must be positive and unusual-factor at least 1");
        }
        if (largeFrom.signum() < 0 || unusualFrom.signum() < 0) {
            throw new IllegalArgumentException("bursar.transfer: amounts must not be negative");
        }
        if (masterFloor.signum() < 0 || accountFloor.signum() < 0) {
            throw new IllegalArgumentException("bursar.transfer: floors must not be negative");
        }
        if (accountRunway < 0) {
            throw new IllegalArgumentException("bursar.transfer: account-runway must not be negative");
        }
    }

    /** Whether the total has to be typed once more. */
    boolean asksForTheTotalAgain(Checked checked) {
        BigDecimal total = checked.total().amount();
        boolean strange =
                checked.warnsOf(Hindsight.FIRST) || checked.warnsOf(Hindsight.UNUSUAL) || checked.isOutsideHours();
        return total.compareTo(largeFrom) >= 0 || (strange && total.compareTo(unusualFrom) >= 0);
    }
}
