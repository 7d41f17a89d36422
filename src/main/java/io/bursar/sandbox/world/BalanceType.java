package io.bursar.sandbox.world;

/** Kinds of balance, named as on the wire. */
public enum BalanceType {
    /** Cash. */
    DEBIT,
    /** A credit line. */
    CREDIT,
    /** Coupons; only in statements. */
    COUPON;

    /** Huawei's name: {@code BALANCE_TYPE_DEBIT}. */
    public String wire() {
        return "BALANCE_TYPE_" + name();
    }

    /** The kind of that name. */
    public static BalanceType of(String wire) {
        return valueOf(wire.substring("BALANCE_TYPE_".length()));
    }
}
