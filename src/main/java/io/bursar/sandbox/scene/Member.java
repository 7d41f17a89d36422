package io.bursar.sandbox.scene;

/**
 * An account of the company: the master or a sub-account.
 *
 * @param id the customer id
 * @param accountName the sign-in name of the account, as bills print it
 * @param unit the organisation unit it belongs to, by name
 * @param hosted whether the master keeps its purse (财务托管) and so pays its bills
 * @param sharesBills whether it accepted the master's wish to see its consumption
 */
public record Member(String id, String accountName, String unit, boolean hosted, boolean sharesBills) {}
