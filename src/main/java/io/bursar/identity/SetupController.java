package io.bursar.identity;

import java.util.Locale;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.TypedText;

/** Makes the first administrator of a live Bursar, for whoever reads the log. */
@Controller
class SetupController {

    private static final String VIEW = "identity/setup";

    private final SetupLinks links;
    private final Users users;
    private final UserDesk desk;
    private final TransactionOperations transaction;

    SetupController(SetupLinks links, Users users, UserDesk desk, TransactionOperations transaction) {
        this.links = links;
        this.users = users;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** The token travels in the form; passwords as typed. */
    record SetupForm(
            String token,

            @Pattern(regexp = NewUser.USERNAME, message = "{identity.user.username.form}") String username,

            @NotBlank @Size(max = 50) String displayName,
            String wanted,
            String again) {

        SetupForm {
            token = TypedText.of(token);
            username = TypedText.of(username).toLowerCase(Locale.ROOT);
            displayName = TypedText.of(displayName);
            wanted = wanted == null ? "" : wanted;
            again = again == null ? "" : again;
        }

        /** Never the token nor the passwords. */
        @Override
        public String toString() {
            return "SetupForm[" + username + "]";
        }
    }

    @GetMapping("/setup")
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        refuseUnlessGood(token);
        model.addAttribute("form", new SetupForm(token, "", "", "", ""));
        return VIEW;
    }

    @PostMapping("/setup")
    ModelAndView create(
            @Valid @ModelAttribute("form") SetupForm form, BindingResult errors, RedirectAttributes redirect) {
        refuseUnlessGood(form.token());
        PasswordRule.refusal(form.wanted(), form.username()).ifPresent(key -> FormErrors.field(errors, "wanted", key));
        if (!form.wanted().equals(form.again())) {
            FormErrors.field(errors, "again", "identity.password.differs");
        }
        if (errors.hasErrors()) {
            return FormErrors.again(VIEW);
        }
        transaction.executeWithoutResult(_ -> {
            if (!links.use(form.token()) || users.isAnybodyThere()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            desk.create(new NewUser(form.username(), form.displayName(), Set.of(Role.ADMIN)), form.wanted(), false);
        });
        Flash.done("identity.setup.done").to(redirect);
        return new ModelAndView("redirect:/sign-in");
    }

    private void refuseUnlessGood(String token) {
        if (token.isEmpty() || !links.isGood(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
