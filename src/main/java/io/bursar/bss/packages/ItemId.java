package io.bursar.bss.packages;

import jakarta.persistence.Embeddable;

/** Huawei's id of one item of a package: 1 to 64 characters (packages-usage-costs-orders.md 1). */
@Embeddable
public record ItemId(String value) {

    public ItemId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("an item id has 1 to 64 characters");
        }
    }

    public static ItemId of(String value) {
        return new ItemId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
