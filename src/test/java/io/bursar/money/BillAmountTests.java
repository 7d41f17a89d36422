package io.bursar.money;

import java.math.BigDecimal;
import java.util.Currency;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BillAmountTests {

    @Test
    void keepsUpToEightDecimalsAndAtLeastTwo() {
        assertThat(BillAmount.yuan("0.00000001").digits()).isEqualTo("0.00000001");
        assertThat(BillAmount.yuan("12").digits()).isEqualTo("12.00");
        assertThat(BillAmount.yuan("12.500000").digits()).isEqualTo("12.50");
        assertThat(BillAmount.yuan("0E-10").digits()).isEqualTo("0.00");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> BillAmount.yuan("0.000000001"));
    }

    @Test
    void isEqualHoweverItWasWritten() {
        assertThat(BillAmount.yuan("1.2300")).isEqualTo(BillAmount.yuan("1.23")).hasToString("CNY 1.23");
    }

    @Test
    void sumsFirstAndRoundsLast() {
        var line = BillAmount.yuan("0.00333333");

        assertThat(line.plus(line).plus(line).rounded()).isEqualTo(Money.yuan("0.01"));
        assertThat(line.rounded()).isEqualTo(Money.zero());
        assertThat(BillAmount.yuan("0.005").rounded()).isEqualTo(Money.yuan("0.01"));
        assertThat(BillAmount.yuan("-0.005").rounded()).isEqualTo(Money.yuan("-0.01"));
        assertThat(line.minus(line).isZero()).isTrue();
    }

    @Test
    void refusesMixedCurrencies() {
        var dollar = new BillAmount(BigDecimal.ONE, Currency.getInstance("USD"));

        assertThatIllegalArgumentException().isThrownBy(() -> BillAmount.zero().plus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.compareTo(BillAmount.zero()));
    }
}
