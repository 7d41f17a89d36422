package io.bursar.operations;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.Settlement;
import io.bursar.web.Flash;

/** What is open, and everything that is known about one instruction. */
@Controller
class UnknownsController {

    private final UnknownsPages unknowns;
    private final StoryPages stories;
    private final Settlement settlement;
    private final People people;

    UnknownsController(UnknownsPages unknowns, StoryPages stories, Settlement settlement, People people) {
        this.unknowns = unknowns;
        this.stories = stories;
        this.settlement = settlement;
        this.people = people;
    }

    @GetMapping("/operations/unknowns")
    String unknowns(Model model) {
        model.addAttribute("page", unknowns.now());
        return "operations/unknowns";
    }

    @GetMapping("/operations/unknowns/{id}")
    String story(@PathVariable InstructionId id, Model model) {
        model.addAttribute(
                "page",
                stories.of(id, people.current()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "operations/story";
    }

    @PostMapping("/operations/unknowns/{id}/check")
    String check(@PathVariable InstructionId id, RedirectAttributes redirect) {
        if (settlement.checkNow(id)) {
            Flash.done("operations.flash.checking").to(redirect);
        } else {
            Flash.refused("operations.refusal.SETTLED_MEANWHILE").to(redirect);
        }
        return "redirect:/operations/unknowns/" + id;
    }
}
