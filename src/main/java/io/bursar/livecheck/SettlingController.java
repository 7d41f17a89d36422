package io.bursar.livecheck;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.identity.SecondWord;
import io.bursar.instruction.SettlingPolicy;
import io.bursar.web.Flash;
import io.bursar.web.TypedText;

/** What follows from the live check: one administrator proposes how unknown outcomes are settled, another confirms. */
@Controller
class SettlingController {

    /** The same bytes, another amount, and a day later: all refused as duplicates. */
    static final List<LiveStep> NEEDED_FOR_REPLAY = List.of(LiveStep.E2, LiveStep.E3, LiveStep.E7);

    private static final String HOME = "redirect:/operations/live-check#settling";
    private static final int MOST_REASON = 1_000;
    private static final int MOST_MINUTES = 1_440;

    private final Choices choices;
    private final Entries entries;
    private final People people;
    private final SecondWord word;

    SettlingController(Choices choices, Entries entries, People people, SecondWord word) {
        this.word = word;
        this.choices = choices;
        this.entries = entries;
        this.people = people;
    }

    @PostMapping("/operations/live-check/settling")
    String propose(
            @RequestParam(defaultValue = "") String policy,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Optional<SettlingPolicy> chosen = Arrays.stream(SettlingPolicy.values())
                .filter(it -> it.name().equals(policy))
                .findFirst();
        String why = TypedText.of(reason);
        int window = minutes.strip().matches("[1-9][0-9]{0,3}") ? Integer.parseInt(minutes.strip()) : 0;
        if (chosen.isEmpty() || window < 1 || window > MOST_MINUTES || why.isEmpty() || why.length() > MOST_REASON) {
            Flash.refused("livecheck.refusal.choice").to(redirect);
        } else if (chosen.get() == SettlingPolicy.REPLAY_SAME_ID && !entries.passed(NEEDED_FOR_REPLAY)) {
            Flash.refused("livecheck.refusal.replay").to(redirect);
        } else if (choices.propose(chosen.get(), window, why, people.current())) {
            Flash.done("livecheck.flash.proposed").to(redirect);
        } else {
            Flash.refused("livecheck.refusal.open").to(redirect);
        }
        return HOME;
    }

    @PostMapping("/operations/live-check/settling/{id}/confirmation")
    String confirm(@PathVariable UUID id, RedirectAttributes redirect) {
        Optional<Flash> early = word.refusal();
        if (early.isPresent()) {
            early.get().to(redirect);
            return HOME;
        }
        return closed(choices.close(id, true, people.current()), redirect);
    }

    @PostMapping("/operations/live-check/settling/{id}/rejection")
    String turnDown(@PathVariable UUID id, RedirectAttributes redirect) {
        return closed(choices.close(id, false, people.current()), redirect);
    }

    private static String closed(boolean done, RedirectAttributes redirect) {
        (done ? Flash.done("livecheck.flash.closed") : Flash.refused("livecheck.refusal.second")).to(redirect);
        return HOME;
    }
}
