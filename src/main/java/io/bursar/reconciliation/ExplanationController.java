package io.bursar.reconciliation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.identity.SecondWord;
import io.bursar.web.Flash;
import io.bursar.web.TypedText;

/** What people say about a line that does not match. */
@Controller
class ExplanationController {

    private static final String LINE = "/operations/reconciliation/{day}/lines/{line}";

    private final Explanations explanations;
    private final People people;
    private final SecondWord word;

    ExplanationController(Explanations explanations, People people, SecondWord word) {
        this.word = word;
        this.explanations = explanations;
        this.people = people;
    }

    @PostMapping(LINE + "/explanation")
    String explain(
            @PathVariable LocalDate day,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return back(day, explanations.explain(day, line, note(note), people.current()), "explained", redirect);
    }

    @PostMapping(LINE + "/signature")
    String signOff(@PathVariable LocalDate day, @PathVariable UUID line, RedirectAttributes redirect) {
        Optional<Flash> early = word.refusal();
        if (early.isPresent()) {
            early.get().to(redirect);
            return "redirect:/operations/reconciliation/" + day;
        }
        return back(day, explanations.signOff(day, line, people.current()), "signed", redirect);
    }

    @PostMapping(LINE + "/reopening")
    String turnDown(
            @PathVariable LocalDate day,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return back(day, explanations.turnDown(day, line, note(note), people.current()), "reopened", redirect);
    }

    private static String note(String typed) {
        String note = TypedText.of(typed);
        return note.length() <= Explanations.MOST_NOTE ? note : note.substring(0, Explanations.MOST_NOTE);
    }

    private static String back(LocalDate day, Explanations.Outcome outcome, String done, RedirectAttributes redirect) {
        Flash flash = switch (outcome) {
            case DONE -> Flash.done("reconciliation.flash." + done);
            case CHANGED_MEANWHILE -> Flash.refused("reconciliation.refusal.changed");
            case SAME_PERSON -> Flash.refused("reconciliation.refusal.samePerson");
            case NOTE_MISSING -> Flash.refused("reconciliation.refusal.noteMissing");
        };
        flash.to(redirect);
        return "redirect:/operations/reconciliation/" + day;
    }
}
