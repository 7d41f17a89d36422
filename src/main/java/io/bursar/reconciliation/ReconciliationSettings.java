package io.bursar.reconciliation;

import java.time.Duration;
import java.time.LocalTime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When and how both sides are compared.
 *
 * @param enabled whether this machine compares by itself; on demand it always does
 * @param at Beijing time from which on the day before is compared
 * @param tolerance by how much the time of a record may differ from that of the sending
 * @param catchUpDays how many days back missed nights are made up for
 * @param repeatDays for how many days what is not explained is compared again each night
 */
@Validated
@ConfigurationProperties("bursar.reconciliation")
record ReconciliationSettings(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("04:00") LocalTime at,
        @NotNull @DefaultValue("15m") Duration tolerance,
        @Min(1) @Max(366) @DefaultValue("31") int catchUpDays,
        @Min(0) @Max(366) @DefaultValue("7") int repeatDays) {}
