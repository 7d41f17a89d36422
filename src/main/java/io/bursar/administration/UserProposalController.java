package io.bursar.administration;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.SecondWord;
import io.bursar.identity.UserChange;
import io.bursar.signin.Sessions;
import io.bursar.web.Flash;

/** The second administrator's answer. */
@Controller
@RequestMapping("/users/proposals/{id}")
class UserProposalController {

    private final UserDeputy deputy;
    private final Sessions sessions;
    private final SecondWord word;

    UserProposalController(UserDeputy deputy, Sessions sessions, SecondWord word) {
        this.word = word;
        this.deputy = deputy;
        this.sessions = sessions;
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(@PathVariable UUID id, RedirectAttributes redirect) {
        return switch (deputy.confirm(id)) {
            case UserChange.Done done
            when done.temporaryPassword() != null -> {
                sessions.end(done.person().username(), "");
                yield new ModelAndView("identity/temporary-password").addObject("done", done);
            }
            case UserChange.Done done -> {
                Flash.done("identity.proposal.confirmed", done.person().displayName())
                        .to(redirect);
                yield back();
            }
            case UserChange.TooEarly it -> {
                word.refusal(it.from()).to(redirect);
                yield back();
            }
            case UserChange.Refused refused -> refused(refused, redirect);
            case UserChange.Proposed _ -> throw new IllegalStateException("an answer is no proposal");
        };
    }

    @PostMapping("/rejection")
    ModelAndView turnDown(@PathVariable UUID id, RedirectAttributes redirect) {
        if (deputy.turnDown(id) instanceof UserChange.Refused refused) {
            return refused(refused, redirect);
        }
        Flash.done("identity.proposal.turnedDown").to(redirect);
        return back();
    }

    private static ModelAndView refused(UserChange.Refused refused, RedirectAttributes redirect) {
        Flash.refused(refused.key()).to(redirect);
        return back();
    }

    private static ModelAndView back() {
        return new ModelAndView("redirect:/users");
    }
}
