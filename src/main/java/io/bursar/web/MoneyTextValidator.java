package io.bursar.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.jspecify.annotations.Nullable;

/** Public so that validators outside Spring can make one. */
public class MoneyTextValidator implements ConstraintValidator<MoneyText, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return switch (AmountText.of(value == null ? "" : value)) {
            case AmountText.Yuan _ -> true;
            case AmountText.Refused refused -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{" + refused.key() + "}")
                        .addConstraintViolation();
                yield false;
            }
        };
    }
}
