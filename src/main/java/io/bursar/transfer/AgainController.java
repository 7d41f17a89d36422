package io.bursar.transfer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.approval.RequestNumber;
import io.bursar.identity.People;
import io.bursar.web.Flash;

/** A dry run of a draft after a request, and the draft. */
@Controller("transferAgainController")
class AgainController {

    private final Again again;
    private final People people;

    AgainController(Again again, People people) {
        this.again = again;
        this.people = people;
    }

    @GetMapping("/drafts/again/{number}")
    String look(@PathVariable RequestNumber number, @RequestParam Draft.How how, Model model) {
        model.addAttribute("plan", plan(number, how));
        return "transfer/again";
    }

    @PostMapping("/drafts/again/{number}")
    String make(@PathVariable RequestNumber number, @RequestParam Draft.How how, RedirectAttributes flash) {
        Again.Plan plan = plan(number, how);
        if (plan.taken().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        Draft draft = again.make(plan, people.current());
        Flash.done("transfer.again.made").to(flash);
        return "redirect:/drafts/" + draft.id();
    }

    private Again.Plan plan(RequestNumber number, Draft.How how) {
        Again.Plan plan = again.plan(number, how);
        if (plan == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return plan;
    }
}
