package io.bursar.voucher;

import java.time.Instant;

import io.bursar.audit.Subject;

/**
 * A voucher as it was issued.
 *
 * @param record what was hashed, byte for byte
 */
record Issued(String hash, Subject subject, String number, String record, Names names, Instant at) {}
