package io.bursar.sequel;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.account.AccountDirectory;
import io.bursar.approval.RequestNumber;
import io.bursar.draft.Draft;
import io.bursar.identity.People;
import io.bursar.web.Flash;

/** A dry run of a draft after a request, and the draft. */
@Controller("transferAgainController")
class AgainController {

    private final Again again;
    private final People people;
    private final AccountDirectory directory;

    AgainController(Again again, People people, AccountDirectory directory) {
        this.directory = directory;
        this.again = again;
        this.people = people;
    }

    @GetMapping("/drafts/again/{number}")
    String look(@PathVariable RequestNumber number, @RequestParam Draft.How how, Model model) {
        Again.Plan plan = plan(number, how);
        model.addAttribute("plan", plan);
        model.addAttribute("names", names(plan));
        return "transfer/again";
    }

    /** The titles of the accounts that rows mean, by what was typed. */
    private Map<String, String> names(Again.Plan plan) {
        Set<String> typed = Stream.concat(
                        plan.taken().stream(), plan.left().stream().map(Again.Left::row))
                .flatMap(row -> Stream.of(row.typed().account(), row.typed().onward()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        return directory.named(typed).entrySet().stream()
                .filter(meant -> meant.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, meant -> meant.getValue().getFirst().title()));
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
