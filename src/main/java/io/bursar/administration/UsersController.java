package io.bursar.administration;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.Profile;
import io.bursar.identity.UserChange;
import io.bursar.identity.UserId;
import io.bursar.identity.UserRegister;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;

/** The people of this Bursar: list, one of them, a new one. */
@Controller
class UsersController {

    private static final String NEW = "identity/new";

    private final UserRegister register;
    private final UserDeputy deputy;
    private final UserProposals proposals;
    private final UserForms forms;

    UsersController(UserRegister register, UserDeputy deputy, UserProposals proposals, UserForms forms) {
        this.register = register;
        this.deputy = deputy;
        this.proposals = proposals;
        this.forms = forms;
    }

    @GetMapping("/users")
    String list(Model model) {
        model.addAttribute(
                "users", register.profiles().stream().map(UserPage::of).toList());
        model.addAttribute(
                "proposals", proposals.open().stream().map(ProposalLine::of).toList());
        return "identity/users";
    }

    @GetMapping("/users/new")
    String form(Model model) {
        model.addAttribute("secondNeeded", deputy.isSecondNeeded());
        model.addAttribute("form", new UserForms.NewUserForm("", "", java.util.Set.of()));
        model.addAttribute("roles", forms.roles());
        return NEW;
    }

    @PostMapping("/users")
    ModelAndView create(
            @Valid @ModelAttribute("form") UserForms.NewUserForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("roles", forms.roles());
        model.addAttribute("secondNeeded", deputy.isSecondNeeded());
        if (errors.hasErrors()) {
            return FormErrors.again(NEW);
        }
        return switch (deputy.create(form.person())) {
            case UserChange.Proposed _ -> {
                Flash.done("identity.proposal.made").to(redirect);
                yield new ModelAndView("redirect:/users");
            }
            case UserChange.TooEarly _ -> throw new IllegalStateException("a proposal need not wait");
            case UserChange.Refused refused -> {
                FormErrors.field(errors, "username", refused.key());
                yield FormErrors.again(NEW);
            }
            case UserChange.Done done -> new ModelAndView("identity/temporary-password").addObject("done", done);
        };
    }

    @GetMapping("/users/{id}")
    String show(@PathVariable UserId id, Model model) {
        Profile user = register.profile(id);
        model.addAttribute("user", UserPage.of(user));
        model.addAttribute("form", new UserForms.RolesForm(user.person().roles()));
        model.addAttribute("roles", forms.roles());
        model.addAttribute("secondNeeded", deputy.isSecondNeeded());
        model.addAttribute(
                "proposals",
                proposals.open().stream()
                        .filter(proposal -> proposal.isAbout(id))
                        .map(ProposalLine::of)
                        .toList());
        return "identity/user";
    }
}
