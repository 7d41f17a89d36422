package io.bursar.bss;

import jakarta.persistence.Embeddable;

/** Huawei's number of an order: 1 to 64 characters (packages-usage-costs-orders.md 10). */
@Embeddable
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("an order id has 1 to 64 characters");
        }
    }

    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
