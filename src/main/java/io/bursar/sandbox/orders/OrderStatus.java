package io.bursar.sandbox.orders;

/** Huawei's numbers for where an order stands (dossier 14.6). */
public enum OrderStatus {
    PENDING_APPROVAL(1),
    PENDING_REFUND(2),
    /** Being paid, or paid and being provisioned. */
    PROCESSING(3),
    CANCELLED(4),
    COMPLETED(5),
    PENDING_PAYMENT(6),
    PENDING_CONFIRMATION(9),
    TO_BE_SHIPPED(10),
    TO_BE_RECEIVED(11),
    AWAITING_PICK_UP(12),
    BEING_EXCHANGED(13);

    private final int number;

    OrderStatus(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The status with that number. */
    public static OrderStatus of(int number) {
        for (OrderStatus status : values()) {
            if (status.number == number) {
                return status;
            }
        }
        throw new IllegalArgumentException("No order status " + number);
    }
}
