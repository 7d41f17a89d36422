package io.bursar.livecheck;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionId;
import io.bursar.livecheck.LiveCheckPage.Choice;
import io.bursar.livecheck.LiveCheckPage.Entry;
import io.bursar.livecheck.LiveCheckPage.Said;
import io.bursar.livecheck.LiveCheckPage.Settling;
import io.bursar.livecheck.LiveCheckPage.StepView;
import io.bursar.web.Flash;
import io.bursar.web.TypedText;

/** The protocol of the first day: what to do, what was seen, and a second person's word on it. */
@Controller
class LiveCheckController {

    private static final String HOME = "redirect:/operations/live-check";
    private static final int LISTED = 200;
    private static final int MOST_SEEN = 2_000;

    private final Entries entries;
    private final Choices choices;
    private final Observations observations;
    private final People people;

    LiveCheckController(Entries entries, Choices choices, Observations observations, People people) {
        this.entries = entries;
        this.choices = choices;
        this.observations = observations;
        this.people = people;
    }

    @GetMapping("/operations/live-check")
    String page(Model model) {
        Person looking = people.current();
        List<Entry> seen = entries.newest(looking, LISTED);
        List<StepView> steps = Arrays.stream(LiveStep.values())
                .map(step -> new StepView(
                        step, seen.stream().filter(it -> it.step() == step).toList()))
                .toList();
        Settling settling = new Settling(
                choices.chosen().map(it -> choice(it, looking)).orElse(null),
                choices.open().map(it -> choice(it, looking)).orElse(null),
                entries.passed(SettlingController.NEEDED_FOR_REPLAY));
        model.addAttribute("page", new LiveCheckPage(steps, settling, looking.isNow(Role.ADMIN)));
        return "livecheck/page";
    }

    @PostMapping("/operations/live-check/{step}/entries")
    String record(
            @PathVariable LiveStep step,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String instruction,
            @RequestParam(defaultValue = "false") boolean asExpected,
            RedirectAttributes redirect) {
        String typed = TypedText.of(seen);
        InstructionId id = instruction(TypedText.of(instruction));
        List<String> facts = id == null ? List.of() : observations.of(id, step == LiveStep.E5);
        if (typed.isEmpty() || typed.length() > MOST_SEEN) {
            Flash.refused("livecheck.refusal.seen").to(redirect);
        } else if (!instruction.isBlank() && facts.isEmpty()) {
            Flash.refused("livecheck.refusal.instruction").to(redirect);
        } else {
            entries.record(new Entries.Sighting(step, typed, asExpected, id, facts), people.current());
            Flash.done("livecheck.flash.recorded").to(redirect);
        }
        return HOME + "#" + step;
    }

    @PostMapping("/operations/live-check/entries/{id}/confirmation")
    String confirm(@PathVariable UUID id, RedirectAttributes redirect) {
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

    private Choice choice(Choices.Stored it, Person looking) {
        String by = people.find(new UserId(it.by()))
                .map(Person::displayName)
                .orElse(it.by().toString());
        return new Choice(
                it.id(),
                it.policy(),
                it.windowMinutes(),
                it.reason(),
                new Said(by, it.at()),
                looking.id().value().equals(it.by()));
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
