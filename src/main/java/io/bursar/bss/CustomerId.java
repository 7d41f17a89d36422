package io.bursar.bss;

import jakarta.persistence.Embeddable;

/** Huawei's id of an account, master or sub-account: 1 to 64 characters (multi-account.md 1, {@code id}). */
@Embeddable
public record CustomerId(String value) {

    public CustomerId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a customer id has 1 to 64 characters");
        }
    }

    /** For path variables and columns. */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
