package io.bursar.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import io.bursar.identity.UserId;
import io.bursar.web.FormErrors;
import io.bursar.web.TypedText;

/** A delegation as it was typed; both days are days in Beijing and belong to it. */
record DelegationForm(String to, String from, String until, String reason) {

    private static final int REASON_LENGTH = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    DelegationForm {
        to = TypedText.of(to);
        from = TypedText.of(from);
        until = TypedText.of(until);
        reason = TypedText.of(reason);
    }

    /** What was meant. */
    record Lending(UserId to, LocalDate from, LocalDate until) {}

    /** What was meant, or null with the reasons in {@code errors}. */
    @Nullable Lending lending(LocalDate today, Errors errors) {
        if (!ID.matcher(to).matches()) {
            FormErrors.field(errors, "to", "delegation.form.to");
        }
        LocalDate first = day(from, "from", errors);
        LocalDate last = day(until, "until", errors);
        if (last != null && last.isBefore(today)) {
            FormErrors.field(errors, "until", "delegation.form.past");
        }
        if (first != null && last != null && last.isBefore(first)) {
            FormErrors.field(errors, "until", "delegation.form.order");
        }
        if (first != null && last != null && last.isAfter(first.plusYears(1))) {
            FormErrors.field(errors, "until", "delegation.form.tooLong");
        }
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            FormErrors.field(errors, "reason", "delegation.form.reason");
        }
        return errors.hasErrors() || first == null || last == null ? null : new Lending(UserId.of(to), first, last);
    }

    private static @Nullable LocalDate day(String typed, String field, Errors errors) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            FormErrors.field(errors, field, "delegation.form.day");
            return null;
        }
    }
}
