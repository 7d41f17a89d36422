package io.bursar.bss.lookup;

import jakarta.persistence.Embeddable;

/**
 * Huawei's number of a unit of measure, 0 or more. The list of all is not published
 * (packages-usage-costs-orders.md 14.3); {@link LookUps#measureUnits} tells the names.
 */
@Embeddable
public record MeasureId(int value) {

    /** Yuan. */
    public static final MeasureId YUAN = new MeasureId(1);

    public MeasureId {
        if (value < 0) {
            throw new IllegalArgumentException("units are numbered from 0");
        }
    }

    public static MeasureId of(int value) {
        return new MeasureId(value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
