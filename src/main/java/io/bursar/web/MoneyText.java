package io.bursar.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The text is an amount above zero by the rule of {@link AmountText}. Empty text is refused too, with its own words:
 * do not add {@code @NotBlank}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Constraint(validatedBy = MoneyTextValidator.class)
public @interface MoneyText {

    /** Replaced by the reason's own message. */
    String message() default "{web.amount.form}";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};
}
