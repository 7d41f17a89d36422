package io.bursar.reconciliation;

import java.time.LocalDate;

/**
 * A day was compared. Published inside the transaction that stores the result.
 *
 * @param alarms lines that say that money may be where we do not believe it to be
 * @param unexplained lines that do not match and are not signed off
 */
public record ReconciliationDone(LocalDate day, long alarms, long unexplained) {}
