package io.bursar.money;

import java.math.BigDecimal;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTests {

    private static final Money DOLLAR = new Money(BigDecimal.ONE, Currency.getInstance("USD"));

    @Test
    void hasExactlyTheDecimalsOfItsCurrency() {
        assertThat(Money.yuan("12.5").digits()).isEqualTo("12.50");
        assertThat(Money.yuan("1E+3").digits()).isEqualTo("1000.00");
        assertThat(new Money(new BigDecimal("12"), Currency.getInstance("JPY")).digits())
                .isEqualTo("12");
        assertThat(Money.yuan("12.5")).hasToString("CNY 12.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.999", "-0.005", "1E-3"})
    void neverRounds(String amount) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.yuan(amount));
    }

    @Test
    void acceptsZerosBehindTheLastDecimal() {
        assertThat(Money.yuan("12.50000")).isEqualTo(Money.yuan("12.5"));
    }

    @Test
    void isEqualHoweverItWasWritten() {
        assertThat(Money.yuan("1.0")).isEqualTo(Money.yuan("1.00")).hasSameHashCodeAs(Money.yuan("1"));
        assertThat(Money.yuan("1")).isNotEqualTo(DOLLAR).isEqualByComparingTo(Money.yuan("1.00"));
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Money.yuan("0.10").plus(Money.yuan("0.20"))).isEqualTo(Money.yuan("0.30"));
        assertThat(Money.yuan("0.10").minus(Money.yuan("0.20"))).isEqualTo(Money.yuan("-0.10"));
        assertThat(Money.yuan("9999999999999.99").plus(Money.yuan("0.01"))).hasToString("CNY 10000000000000.00");
        assertThat(Money.yuan("0.10").negated()).isEqualTo(Money.yuan("-0.1"));
    }

    @Test
    void refusesMixedCurrencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero().plus(DOLLAR));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero().minus(DOLLAR));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero().compareTo(DOLLAR));
        assertThatIllegalArgumentException().isThrownBy(() -> DOLLAR.isMoreThan(Money.zero()));
    }

    @Test
    void knowsItsSign() {
        assertThat(Money.yuan("0.01").isPositive()).isTrue();
        assertThat(Money.zero().isPositive() || Money.zero().isNegative()).isFalse();
        assertThat(Money.yuan("-0.00").isZero()).isTrue();
        assertThat(Money.yuan("-0.01").isNegative()).isTrue();
        assertThat(Money.yuan("2").isMoreThan(Money.yuan("1.99"))).isTrue();
        assertThat(Money.yuan("2").isMoreThan(Money.yuan("2.00"))).isFalse();
    }
}
