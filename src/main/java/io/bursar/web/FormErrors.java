package io.bursar.web;

import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.ModelAndView;

/** What a controller does with input that cannot be accepted: the same page again, with 422 and everything typed. */
public final class FormErrors {

    private FormErrors() {}

    /** The form again; the model is the handler's own. */
    public static ModelAndView again(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Adds a refusal to one field, by message key. */
    public static void field(Errors errors, String field, String key, Object... arguments) {
        errors.rejectValue(field, key, arguments, key);
    }

    /** Adds a refusal to the form as a whole, by message key. */
    public static void form(Errors errors, String key, Object... arguments) {
        errors.reject(key, arguments, key);
    }
}
