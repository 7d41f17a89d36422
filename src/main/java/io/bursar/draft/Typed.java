package io.bursar.draft;

import java.nio.charset.StandardCharsets;

import io.bursar.web.TypedText;

/**
 * The cells of a row as they were typed: without blanks at their ends, otherwise never corrected.
 *
 * @param account id, login name or display name
 * @param ledger empty or a word for cash, or which credit ledger; see {@link LedgerText}
 * @param coupon id of the coupon
 * @param remark for the maker; no other module reads it
 * @param onward to whom a coupon that is taken back is given on, named as an account is; empty where it stays
 */
public record Typed(String account, String amount, String ledger, String coupon, String remark, String onward) {

    /** The longest text of one cell, in characters. */
    public static final int LONGEST = 1_000;

    /** A row in which nothing was typed. */
    public static final Typed EMPTY = new Typed("", "", "", "", "");

    /** A row that gives nothing on. */
    public Typed(String account, String amount, String ledger, String coupon, String remark) {
        this(account, amount, ledger, coupon, remark, "");
    }

    /** @throws IllegalArgumentException when a cell is longer than {@link #LONGEST} */
    public Typed {
        account = cell(account);
        amount = cell(amount);
        ledger = cell(ledger);
        coupon = cell(coupon);
        remark = cell(remark);
        onward = cell(onward);
    }

    /** A row of funds without a remark. */
    public static Typed funds(String account, String amount, String ledger) {
        return new Typed(account, amount, ledger, "", "");
    }

    /** A row of coupons without a remark. */
    public static Typed coupon(String account, String amount, String coupon) {
        return new Typed(account, amount, "", coupon, "");
    }

    /** The same with another amount. */
    public Typed withAmount(String other) {
        return new Typed(account, other, ledger, coupon, remark, onward);
    }

    /** Nothing was typed that would move anything. */
    public boolean isBlank() {
        return account.isEmpty() && amount.isEmpty() && coupon.isEmpty() && remark.isEmpty() && onward.isEmpty();
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
