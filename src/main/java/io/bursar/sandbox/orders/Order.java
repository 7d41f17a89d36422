package io.bursar.sandbox.orders;

/** A simulated order. {@code type} and {@code source} are Huawei's numbers (dossier 14.6). */
public record Order(
        String id,
        String customer,
        Product product,
        int type,
        int source,
        OrderStatus status,
        Amounts amounts,
        Times times,
        Ties ties) {

    /** Huawei's number for a purchase. */
    public static final int PURCHASE = 1;

    /** Huawei's number for a renewal. */
    public static final int RENEWAL = 2;

    /** Ordered by the customer. */
    public static final int BY_CUSTOMER = 1;

    /** What the coupon limit {@code subscribeType} calls this kind of order (dossier 10.1). */
    public String subscribeType() {
        return switch (type) {
            case PURCHASE -> "new";
            case RENEWAL -> "renew";
            default -> "change";
        };
    }

    /** Whether money has been taken for it. */
    public boolean isPaid() {
        return times.paid() != null;
    }
}
