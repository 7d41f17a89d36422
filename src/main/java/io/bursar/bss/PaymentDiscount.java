package io.bursar.bss;

/**
 * A discount with which an order is paid (packages-usage-costs-orders.md 10). Its text form is {@code 2:2f1c7b90…}.
 *
 * @param type Huawei's discount type, 0 to 609: 0 promotion, 1 contract, 2 commercial, 3 granted by a partner, 609 an
 *     adjusted price that must be used
 * @param id 1 to 64 characters, as the order's discount list names it
 */
public record PaymentDiscount(int type, String id) {

    public PaymentDiscount {
        if (type < 0 || type > 609) {
            throw new IllegalArgumentException("a discount type lies between 0 and 609");
        }
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("a discount id has 1 to 64 characters");
        }
    }

    /** Reads the text form. */
    public static PaymentDiscount of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a payment discount is written type:id");
        }
        return new PaymentDiscount(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
