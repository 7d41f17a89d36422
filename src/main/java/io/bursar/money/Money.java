package io.bursar.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

import jakarta.persistence.Embeddable;

/**
 * An amount of one currency with exactly that currency's decimals: yuan with two.
 *
 * <p>May be zero or negative; whoever needs a positive amount asks {@link #isPositive()}. A stray decimal throws
 * {@link ArithmeticException}, mixed currencies throw {@link IllegalArgumentException}.
 */
@Embeddable
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The renminbi, the only currency of Huawei Cloud's China site (multi-account.md 0.2). */
    public static final Currency CNY = Currency.getInstance("CNY");

    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** So many yuan; {@code "12.5"} is 12.50, {@code "0.001"} throws {@link ArithmeticException}. */
    public static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), CNY);
    }

    /** So many yuan; more than two decimals throw {@link ArithmeticException}. */
    public static Money yuan(BigDecimal amount) {
        return new Money(amount, CNY);
    }

    /** Nothing, in yuan. */
    public static Money zero() {
        return yuan(BigDecimal.ZERO);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** Digits with a dot and the currency's decimals, no grouping, no exponent: {@code 1234.50}. */
    public String digits() {
        return amount.toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + digits();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixed currencies: " + currency + " and " + other.currency);
        }
        return other;
    }
}
