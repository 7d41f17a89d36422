package io.bursar.sandbox.orders;

import org.jspecify.annotations.Nullable;

/** Huawei's codes for orders (dossier 9 and 10.2) with their HTTP status; most texts are not documented. */
public enum Code {
    PARAMETER("CBC.0100", "Parameter error."),
    DENIED("CBC.0151", 403, "Access denied."),
    NO_SUCH_ORDER("CBC.30000010", "The order is invalid or does not exist."),
    PAYING("CBC.99000088", "The payment is being processed. Do not repeat the operation."),
    USE_COMBINED("CBC.99000089", "The order belongs to a combined transaction. Use the combined trade number."),
    STATUS_CHANGED("CBC.99003106", "The order status has changed and no payment can be made."),
    DISCOUNT_UNUSABLE("CBC.99003108", "The selected discount cannot be used for the order."),
    TOO_LATE("CBC.99003110", "The payment deadline of the order has passed. Submit a new order."),
    COUPON_USED("CBC.99003112", "The coupon or stored-value card has been used."),
    COUPON_AGAINST_DISCOUNT("CBC.99003116", "The coupon cannot be used together with the discount."),
    DISCOUNT_TOO_LOW(
            "CBC.99003117",
            "The selected discount is lower than the minimum discount ratio configured for the coupon."),
    QUOTA("CBC.99003141", "The cloud service quota or capacity is insufficient, or the specifications have changed."),
    CASH_WITH_DISCOUNT_COUPON("CBC.99003147", "A cash coupon cannot be used together with a discount coupon."),
    PROJECT("CBC.99003155", "The enterprise project fund quota is insufficient or the project is unavailable."),
    MARKETPLACE_WITH_DEDICATED(
            "CBC.99003156", "A marketplace coupon cannot be used together with a dedicated cash coupon."),
    AFTER_EFFECTIVE_TIME("CBC.99003162", "The payment time is later than the configured effective time."),
    ORGANISATION_BUDGET("CBC.99003198", "The budget of the enterprise organization is insufficient."),
    BALANCE("CBC.99005003", "The balance is insufficient."),
    TAX_RATE("CBC.99006093", "The tax rate cannot be obtained."),
    TOO_FREQUENT("CBC.99008040", "The operation is too frequent. Try again later."),
    DAILY_COUNT("CBC.99008056", "The maximum number of transactions per day has been reached."),
    OTHER("CBC.0999", 500, "Other errors."),
    NOT_MAIN("CBC.30050007", 200, "It is not a primary resource, and the renewal quotation is not allowed."),
    NO_SUCH_PERIOD("CBC.30050008", 200, "The resource has no such period type or number of periods."),
    NO_SUCH_RESOURCE("CBC.30050009", 200, "The resources do not exist or has been deleted due to expiration."),
    IN_UNPAID_ORDER("CBC.30050010", 200, "A resource is contained in one of your unpaid orders."),
    CHANGING("CBC.30050011", 200, "The resources are being unsubscribed from or changed."),
    DUPLICATE_IDS("CBC.30050012", "The resource IDs are duplicated."),
    NOT_RENEWABLE("CBC.30050013", 200, "The product cannot be renewed.");

    private final String value;
    private final int httpStatus;
    private final String text;

    Code(String value, String text) {
        this(value, 400, text);
    }

    Code(String value, int httpStatus, String text) {
        this.value = value;
        this.httpStatus = httpStatus;
        this.text = text;
    }

    /** As on the wire. */
    public String value() {
        return value;
    }

    public int httpStatus() {
        return httpStatus;
    }

    public String text() {
        return text;
    }

    /** The code with that value, or null. */
    public static @Nullable Code of(String value) {
        for (Code code : values()) {
            if (code.value.equals(value)) {
                return code;
            }
        }
        return null;
    }

    /** The name under which the answer carries a list with this code (dossier 10), or null. */
    public @Nullable String detailsKey() {
        return switch (this) {
            case QUOTA -> "quota_infos";
            case PROJECT -> "enterprise_project_auth_result";
            default -> null;
        };
    }
}
