package io.bursar.transfer;

import java.nio.charset.StandardCharsets;

import io.bursar.web.TypedText;

/**
 * The cells of a row as they were typed: without blanks at their ends, otherwise never corrected.
 *
 * @param account id, login name or display name
 * @param ledger empty or a word for cash, or which credit ledger; see {@link LedgerText}
 * @param coupon id of the coupon
 * @param remark for the maker; no other module reads it
 */
record Typed(String account, String amount, String ledger, String coupon, String remark) {

    /** The longest text of one cell, in characters. */
    static final int LONGEST = 1_000;

    static final Typed EMPTY = new Typed("", "", "", "", "");

    Typed {
        account = cell(account);
        amount = cell(amount);
        ledger = cell(ledger);
        coupon = cell(coupon);
        remark = cell(remark);
    }

    static Typed funds(String account, String amount, String ledger) {
        return new Typed(account, amount, ledger, "", "");
    }

    static Typed coupon(String account, String amount, String coupon) {
        return new Typed(account, amount, "", coupon, "");
    }

    /** Nothing was typed that would move anything. */
    boolean isBlank() {
        return account.isEmpty() && amount.isEmpty() && coupon.isEmpty() && remark.isEmpty();
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair. */
    private static String cell(String typed) {
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("a cell has at most " + LONGEST + " characters");
        }
        String storable = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return TypedText.of(storable.replace('\0', '\uFFFD'));
    }
}
