package io.bursar.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of a bill line: Huawei keeps consumption per resource with eight decimals, deductions with two
 * (packages-usage-costs-orders.md 0, Precision). It is only shown and summed, never moved, so the only way from here to
 * {@link Money} says that it rounds.
 */
public record BillAmount(BigDecimal amount, Currency currency) implements Comparable<BillAmount> {

    /** More decimals than that are an error. */
    public static final int MOST_DECIMALS = 8;

    public BillAmount {
        Objects.requireNonNull(currency, "currency");
        var plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (plain.scale() > MOST_DECIMALS) {
            throw new ArithmeticException("more than " + MOST_DECIMALS + " decimals: " + amount.toPlainString());
        }
        amount = plain.setScale(Math.max(plain.scale(), currency.getDefaultFractionDigits()), RoundingMode.UNNECESSARY);
    }

    /** So many yuan. */
    public static BillAmount yuan(String amount) {
        return new BillAmount(new BigDecimal(amount), Money.CNY);
    }

    /** So many yuan. */
    public static BillAmount yuan(BigDecimal amount) {
        return new BillAmount(amount, Money.CNY);
    }

    /** Nothing, in yuan. */
    public static BillAmount zero() {
        return yuan(BigDecimal.ZERO);
    }

    public BillAmount plus(BillAmount other) {
        return new BillAmount(amount.add(sameCurrency(other).amount), currency);
    }

    public BillAmount minus(BillAmount other) {
        return new BillAmount(amount.subtract(sameCurrency(other).amount), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** For reading: rounded half up to the currency's decimals. Sum first, round last. */
    public Money rounded() {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    /** All its decimals, at least the currency's, no grouping, no exponent. */
    public String digits() {
        return amount.toPlainString();
    }

    @Override
    public int compareTo(BillAmount other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + digits();
    }

    private BillAmount sameCurrency(BillAmount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixed currencies: " + currency + " and " + other.currency);
        }
        return other;
    }
}
