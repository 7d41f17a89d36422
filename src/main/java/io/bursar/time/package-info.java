/**
 * The clock everybody is given, Beijing's calendar, and when people work.
 *
 * <p>Instants are UTC everywhere; Huawei's billing cycles and record dates are calendar days in GMT+8
 * (multi-account.md 14.11). Leases and queues use the database's clock, never this one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bursar.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
