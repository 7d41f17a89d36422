package io.bursar.order;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are paid.
 *
 * @param empowerScope which discounts the coupons' key {@code simultaneousUseWithEmpowerDiscount} is about: Huawei's
 *     texts differ (packages-usage-costs-orders.md 10.1, R1)
 */
@ConfigurationProperties("bursar.order")
record OrderSettings(@DefaultValue("AUTHORISED") EmpowerScope empowerScope) {

    /** From the narrowest reading to the widest. A wider one asks Huawei less often in vain, and may cost a saving. */
    enum EmpowerScope {
        /** Discounts granted by a partner. */
        PARTNER {
            @Override
            boolean covers(int discountType) {
                return discountType == PARTNER_GRANTED;
            }
        },
        /** Commercial ones as well. */
        AUTHORISED {
            @Override
            boolean covers(int discountType) {
                return discountType == PARTNER_GRANTED || discountType == COMMERCIAL;
            }
        },
        /** All. */
        ANY {
            @Override
            boolean covers(int discountType) {
                return true;
            }
        };

        private static final int COMMERCIAL = 2;
        private static final int PARTNER_GRANTED = 3;

        abstract boolean covers(int discountType);
    }
}
