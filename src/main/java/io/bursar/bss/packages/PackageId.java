package io.bursar.bss.packages;

import jakarta.persistence.Embeddable;

/** Huawei's id of a bought package (its order instance): 1 to 64 characters (packages-usage-costs-orders.md 1). */
@Embeddable
public record PackageId(String value) {

    public PackageId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a package id has 1 to 64 characters");
        }
    }

    public static PackageId of(String value) {
        return new PackageId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
