package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * What one discount does to one item of an order (dossier 14.9).
 *
 * @param type 0 promotion, 1 contract, 2 commercial, 3 partner-granted, 609 price adjustment
 * @param value rate or amount off; null for a fixed price
 * @param mode 0 rate, 1 fixed price, 2 amount off
 * @param amount the fixed price or the amount off, in yuan
 * @param ratio the share of the price that is paid
 */
public record DiscountLine(
        String discount,
        String order,
        int type,
        @Nullable BigDecimal value,
        String item,
        int mode,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal ratio) {

    /** The mode in which a share of the price is paid. */
    public static final int RATE = 0;

    /** Yuan off an item with this list price; never more than the price. */
    public BigDecimal off(BigDecimal official) {
        BigDecimal off = switch (mode) {
            case RATE -> official.subtract(scaled(official.multiply(orZero(ratio))));
            case 1 -> official.subtract(orZero(amount));
            default -> orZero(amount);
        };
        return scaled(off.max(BigDecimal.ZERO).min(official));
    }

    /** The code of {@code amount_info} for a discount type of an order. */
    public String amountCode() {
        return switch (type) {
            case 0 -> "700";
            case 1 -> "600";
            case 2 -> "605";
            case 3 -> "607";
            default -> String.valueOf(type);
        };
    }

    private static BigDecimal scaled(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
