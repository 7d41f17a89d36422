package io.bursar.administration;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.UserChange;
import io.bursar.identity.UserDesk;
import io.bursar.identity.UserId;
import io.bursar.signin.Sessions;
import io.bursar.web.Flash;

/** What the administrator does to one user. */
@Controller
@RequestMapping("/users/{id}")
class UserChangeController {

    private final UserDesk desk;
    private final UserDeputy deputy;
    private final Sessions sessions;

    UserChangeController(UserDesk desk, UserDeputy deputy, Sessions sessions) {
        this.desk = desk;
        this.deputy = deputy;
        this.sessions = sessions;
    }

    @PostMapping("/roles")
    ModelAndView roles(
            @PathVariable UserId id,
            @Valid @ModelAttribute("form") UserForms.RolesForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        UserChange change = errors.hasErrors()
                ? new UserChange.Refused("identity.user.noRoles")
                : deputy.changeRoles(id, form.roles());
        return back(id, change, "identity.user.rolesChanged", redirect);
    }

    @PostMapping("/unit")
    ModelAndView unit(
            @PathVariable UserId id,
            @Valid @ModelAttribute("form") UserForms.UnitForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        UserChange change = errors.hasErrors()
                ? new UserChange.Refused("identity.user.unit.tooLong")
                : desk.changeUnit(id, form.unit());
        return back(id, change, "identity.user.unitChanged", redirect);
    }

    @PostMapping("/disabling")
    ModelAndView disable(@PathVariable UserId id, RedirectAttributes redirect) {
        UserChange change = desk.disable(id);
        endSessions(change);
        return back(id, change, "identity.user.disabled", redirect);
    }

    @PostMapping("/enabling")
    ModelAndView enable(@PathVariable UserId id, RedirectAttributes redirect) {
        return back(id, deputy.enable(id), "identity.user.enabled", redirect);
    }

    @PostMapping("/password")
    ModelAndView resetPassword(@PathVariable UserId id, RedirectAttributes redirect) {
        UserChange change = deputy.resetPassword(id);
        endSessions(change);
        return switch (change) {
            case UserChange.Done done -> new ModelAndView("identity/temporary-password").addObject("done", done);
            case UserChange.Refused _, UserChange.Proposed _, UserChange.TooEarly _ -> back(id, change, "", redirect);
        };
    }

    @PostMapping("/second-factor")
    ModelAndView resetFactor(
            @PathVariable UserId id,
            @Valid @ModelAttribute("form") UserForms.ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        UserChange change = errors.hasErrors()
                ? new UserChange.Refused("identity.factor.noReason")
                : deputy.resetFactor(id, form.reason());
        endSessions(change);
        return back(id, change, "identity.factor.reset.done", redirect);
    }

    private void endSessions(UserChange change) {
        if (change instanceof UserChange.Done done) {
            sessions.end(done.person().username(), "");
        }
    }

    private static ModelAndView back(UserId id, UserChange change, String done, RedirectAttributes redirect) {
        switch (change) {
            case UserChange.Done made ->
                Flash.done(done, made.person().displayName()).to(redirect);
            case UserChange.Proposed _ -> Flash.done("identity.proposal.made").to(redirect);
            case UserChange.TooEarly _ -> throw new IllegalStateException("a proposal need not wait");
            case UserChange.Refused refused -> Flash.refused(refused.key()).to(redirect);
        }
        return new ModelAndView("redirect:/users/" + id);
    }
}
