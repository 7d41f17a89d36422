package io.bursar.account;

import java.util.List;

import io.bursar.balance.BalanceReading;

/**
 * One page of accounts.
 *
 * @param total rows of all pages
 * @param page the page that is shown, from 1
 * @param size rows of a full page
 */
public record Listing(List<Row> rows, long total, int page, int size) {

    /** An account and what could be taken back from its cash when we last looked. */
    public record Row(Account account, BalanceReading reclaimableCash) {}

    /** How many pages there are, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
