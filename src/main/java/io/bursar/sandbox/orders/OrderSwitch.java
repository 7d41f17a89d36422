package io.bursar.sandbox.orders;

/** What Huawei's documents leave open about orders (dossier 16); {@code docs/sandbox.md} explains each. */
public enum OrderSwitch {
    /** Whether coupon_infos with use_coupon=NO (and the same for discounts) is ignored or refused with CBC.0100. */
    LISTS_WITH_NO("pay.lists-with-no", "ignored"),
    /** What simultaneousUseWithEmpowerDiscount=0 blocks: partner, authorised (partner and commercial), any. */
    EMPOWER_SCOPE("pay.empower-scope", "partner"),
    /** Payments a customer may make per day in Beijing; 0 is without limit. */
    DAILY_LIMIT("pay.daily-limit", "0"),
    /** Seconds for which a paid order stays in status 3. */
    PROCESSING_SECONDS("pay.processing-seconds", "2"),
    /** Whether a paid order stays in status 3 until it is released by hand. */
    HOLD("pay.hold", "off"),
    /** Minutes between a passed deadline (CBC.99003110) and the order's cancellation (CBC.99003106). */
    CANCEL_LAG_MINUTES("order.cancel-lag-minutes", "5"),
    /** Whether the caller may see discounts (billing:contract:viewDiscount). */
    DISCOUNT_PERMISSION("order.discount-permission", "on");

    /** Where the switches stand now. */
    @FunctionalInterface
    public interface Board {

        /** The value. */
        String value(OrderSwitch which);

        /** Whether it stands at that value. */
        default boolean is(OrderSwitch which, String value) {
            return value(which).equals(value);
        }

        /** The value of one that holds a number. */
        default int number(OrderSwitch which) {
            return Integer.parseInt(value(which));
        }
    }

    private final String key;
    private final String initial;

    OrderSwitch(String key, String initial) {
        this.key = key;
        this.initial = initial;
    }

    /** Its name in the control API. */
    public String key() {
        return key;
    }

    /** Its value unless somebody set another. */
    public String initial() {
        return initial;
    }
}
