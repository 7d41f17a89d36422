package io.bursar.bss.renewal;

/** Huawei's id of a resource: 1 to 64 characters (packages-usage-costs-orders.md 14.5, {@code resource_id}). */
public record ResourceId(String value) {

    public ResourceId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a resource id has 1 to 64 characters");
        }
    }

    public static ResourceId of(String value) {
        return new ResourceId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
