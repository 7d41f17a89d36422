package io.bursar.livecheck;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.identity.SecondWord;
import io.bursar.instruction.InstructionId;
import io.bursar.livecheck.LiveCheckPage.Typed;
import io.bursar.web.Flash;
import io.bursar.web.TypedText;

/** The protocol of the first day: what to do, what was seen, and a second person's word on it. */
@Controller
class LiveCheckController {

    private static final String PAGE = "livecheck/page";
    private static final String HOME = "redirect:/operations/live-check";
    private static final int MOST_SEEN = 2_000;

    private final LiveCheckPages pages;
    private final Entries entries;
    private final Observations observations;
    private final People people;
    private final SecondWord word;

    LiveCheckController(
            LiveCheckPages pages, Entries entries, Observations observations, People people, SecondWord word) {
        this.pages = pages;
        this.word = word;
        this.entries = entries;
        this.observations = observations;
        this.people = people;
    }

    @GetMapping("/operations/live-check")
    ModelAndView page() {
        return new ModelAndView(PAGE).addObject("page", pages.seenBy(people.current()));
    }

    @PostMapping("/operations/live-check/{step}/entries")
    ModelAndView record(
            @PathVariable LiveStep step,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String instruction,
            @RequestParam(defaultValue = "false") boolean asExpected,
            RedirectAttributes redirect) {
        String said = TypedText.of(seen);
        InstructionId id = instruction(TypedText.of(instruction));
        List<String> facts = id == null ? List.of() : observations.of(id, step == LiveStep.E5);
        if (said.isEmpty() || said.length() > MOST_SEEN) {
            return again(new Typed(step, seen, instruction, asExpected, "livecheck.refusal.seen"));
        }
        if (!instruction.isBlank() && facts.isEmpty()) {
            return again(new Typed(step, seen, instruction, asExpected, "livecheck.refusal.instruction"));
        }
        entries.record(new Entries.Sighting(step, said, asExpected, id, facts), people.current());
        Flash.done("livecheck.flash.recorded").to(redirect);
        return new ModelAndView(HOME + "#" + step);
    }

    /** The page with what was typed, and what is wrong with it beside its field. */
    private ModelAndView again(Typed typed) {
        ModelAndView again = page().addObject("typed", typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/operations/live-check/entries/{id}/confirmation")
    String confirm(@PathVariable UUID id, RedirectAttributes redirect) {
        Optional<Flash> early = word.refusal();
        if (early.isPresent()) {
            early.get().to(redirect);
            return HOME;
        }
        return closed(entries.close(id, true, people.current()), redirect);
    }

    @PostMapping("/operations/live-check/entries/{id}/rejection")
    String turnDown(@PathVariable UUID id, RedirectAttributes redirect) {
        return closed(entries.close(id, false, people.current()), redirect);
    }

    private static String closed(boolean done, RedirectAttributes redirect) {
        (done ? Flash.done("livecheck.flash.closed") : Flash.refused("livecheck.refusal.second")).to(redirect);
        return HOME;
    }

    /** The last part of a pasted address, or the id itself; null for anything else. */
    private static @Nullable InstructionId instruction(String typed) {
        try {
            return typed.isEmpty()
                    ? null
                    : new InstructionId(UUID.fromString(typed.substring(typed.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
