package io.bursar.web;

import java.util.Locale;

/** The pictures of {@code static/img/icons.svg}; each has a symbol of the same name in lower case. */
public enum Icon {
    HOME,
    TRANSFER,
    REQUEST,
    APPROVAL,
    ACCOUNT,
    COUPON,
    ORDER,
    PACKAGE,
    USAGE,
    COST,
    AUDIT,
    OPERATIONS,
    PEOPLE,
    RULES,
    SETTINGS;

    /** The address of the symbol within the application. */
    public String href() {
        return "/img/icons.svg#" + name().toLowerCase(Locale.ROOT);
    }
}
