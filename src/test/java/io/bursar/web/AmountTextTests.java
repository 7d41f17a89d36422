package io.bursar.web;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AmountTextTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Form(@MoneyText String amount) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000                | 1000.00
            1000.5              | 1000.50
            0.01                | 0.01
            12,000.00           | 12000.00
            1,234,567           | 1234567.00
            1.2万               | 12000.00
            1.23456万           | 12345.60
            0.000001万          | 0.01
            100万元             | 1000000.00
            ¥88.8               | 88.80
            ￥ 12               | 12.00
            300 元              | 300.00
            '  7  '             | 7.00
            '\u30007\u3000'     | 7.00
            999999999999999.99  | 999999999999999.99
            """)
    void readsWhatPeopleType(String typed, String yuan) {
        assertThat(AmountText.of(typed)).isEqualTo(new AmountText.Yuan(Money.yuan(yuan)));
        assertThat(AmountText.money(typed)).isEqualTo(Money.yuan(yuan));
        assertThat(VALIDATOR.validate(new Form(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | empty
            '   '                 | empty
            ¥                     | form
            0                     | zero
            0.00                  | zero
            0万                   | zero
            -1                    | negative
            -0                    | negative
            ¥-5                   | negative
            −5                    | negative
            1.005                 | decimals
            1.000                 | decimals
            1.1234567万           | decimals
            1e3                   | exponent
            1E-2                  | exponent
            １２３                | fullWidth
            12，000               | fullWidth
            ٣                     | fullWidth
            12,00                 | grouping
            1,2345                | grouping
            ,100                  | form
            1.2.3                 | form
            1.                    | form
            .5                    | form
            007                   | form
            NaN                   | form
            Infinity              | form
            1 000                 | form
            +5                    | form
            0x10                  | form
            1k                    | form
            1000000000000000      | tooLong
            100000000000万        | tooLong
            1234567890123456789012345678901234567890 | tooLong
            """)
    void refusesEverythingElseWithItsReason(String typed, String reason) {
        String key = "web.amount." + reason;
        assertThat(AmountText.of(typed)).isEqualTo(new AmountText.Refused(key));
        assertThatIllegalArgumentException().isThrownBy(() -> AmountText.money(typed));
        assertThat(messages(typed)).containsExactly("{" + key + "}");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000_000})
    void refusesAnEndlessTextAtOnce(int length) {
        assertThat(AmountText.of("1,".repeat(length / 2) + "1"))
                .isEqualTo(new AmountText.Refused("web.amount.tooLong"));
    }

    @Test
    void treatsAMissingFieldAsAnEmptyOne() {
        assertThat(VALIDATOR.validateValue(Form.class, "amount", null))
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactly("{web.amount.empty}");
    }

    private static Set<String> messages(String typed) {
        return VALIDATOR.validate(new Form(typed)).stream()
                .map(ConstraintViolation::getMessageTemplate)
                .collect(Collectors.toSet());
    }
}
