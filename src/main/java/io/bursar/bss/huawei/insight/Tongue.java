package io.bursar.bss.huawei.insight;

import java.util.Locale;

/** The two languages in which Huawei tells names (packages-usage-costs-orders.md 0.2). */
final class Tongue {

    private Tongue() {}

    /** The value of {@code X-Language}. */
    static String of(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh_CN" : "en_US";
    }
}
