package io.bursar.rule;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Choice;
import io.bursar.web.Flash;
import io.bursar.web.Formats;
import io.bursar.web.TypedText;

/** The rules in force, the proposal that waits, the try-out box, and the editions before. */
@Controller
class RulesController {

    private final RulesPages pages;
    private final RuleBook book;
    private final Trials trials;
    private final People people;
    private final Formats formats;

    RulesController(RulesPages pages, RuleBook book, Trials trials, People people, Formats formats) {
        this.pages = pages;
        this.book = book;
        this.trials = trials;
        this.people = people;
        this.formats = formats;
    }

    @GetMapping("/rules")
    String rules(Trials.Asked asked, @RequestParam(defaultValue = "") String by, Model model) {
        Person looking = people.current();
        RulesPage page = pages.page(looking);
        Edition edition = by.equals("proposed") ? book.proposed().orElseGet(book::inForce) : book.inForce();
        model.addAttribute("page", page);
        model.addAttribute("by", by);
        model.addAttribute("asked", asked);
        model.addAttribute("answer", asked.isBlank() ? null : trials.answer(asked, edition));
        model.addAttribute("makers", trials.makers());
        model.addAttribute(
                "kinds",
                Arrays.stream(InstructionKind.values())
                        .map(kind -> Choice.of(kind.name(), formats.label(kind)))
                        .toList());
        return "rule/rules";
    }

    @GetMapping("/rules/editions/{no}")
    String edition(@PathVariable int no, Model model) {
        Edition edition = book.edition(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("no", no);
        model.addAttribute("entry", pages.entry(no));
        model.addAttribute("rules", pages.lines(edition.rules()));
        model.addAttribute("bulk", pages.bulk(edition.bulk()));
        model.addAttribute("gaps", pages.gaps(edition.rules()));
        return "rule/edition";
    }

    @PostMapping("/rules/editions/{no}/confirmation")
    String confirm(@PathVariable int no, RedirectAttributes flash) {
        return answer(book.confirm(no, people.current()), "rule.flash.confirmed", flash);
    }

    @PostMapping("/rules/editions/{no}/refusal")
    String turnDown(
            @PathVariable int no, @RequestParam(required = false) @Nullable String note, RedirectAttributes flash) {
        String said = TypedText.of(note);
        if (said.length() > DraftController.REASON_LENGTH) {
            said = said.substring(0, DraftController.REASON_LENGTH);
        }
        return answer(book.turnDown(no, said, people.current()), "rule.flash.turnedDown", flash);
    }

    private String answer(EditionOutcome outcome, String done, RedirectAttributes flash) {
        switch (outcome) {
            case EditionOutcome.Done it ->
                Flash.done(done, Integer.toString(it.edition())).to(flash);
            case EditionOutcome.SamePerson _ ->
                Flash.refused("rule.refusal.SamePerson").to(flash);
            case EditionOutcome.TooEarly it ->
                Flash.refused("identity.coolDown.refused", formats.instant(it.from()))
                        .to(flash);
            case EditionOutcome.NotEntitled _ ->
                Flash.refused("rule.refusal.NotEntitled").to(flash);
            case EditionOutcome.Overtaken _ ->
                Flash.refused("rule.refusal.Overtaken").to(flash);
        }
        return "redirect:/rules";
    }
}
