package io.bursar.sandbox.api;

/**
 * Whose key signed the request.
 *
 * @param customerId the customer's id, which is also its domain id
 */
public record Caller(String customerId, boolean master, String accessKey) {}
