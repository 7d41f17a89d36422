package io.bursar.sandbox.packages;

import java.time.Instant;
import java.util.List;

/**
 * What one order bought of a package: the first purchase or a renewal.
 *
 * @param life from taking effect to expiry
 * @param months its length
 */
record Term(String orderId, Instant bought, Window life, int months, List<Item> items) {}
