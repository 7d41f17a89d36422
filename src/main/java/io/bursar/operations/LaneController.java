package io.bursar.operations;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.identity.SecondWord;
import io.bursar.instruction.LaneControl;
import io.bursar.web.Flash;
import io.bursar.web.TypedText;

/** The lane: how it stands, stopped by anybody who moves money, started by those who decide. */
@Controller
class LaneController {

    private static final int MOST_REASON = 200;

    private final LaneControl lane;
    private final LanePages pages;
    private final Resumptions resumptions;
    private final People people;
    private final SecondWord word;

    LaneController(LaneControl lane, LanePages pages, Resumptions resumptions, People people, SecondWord word) {
        this.word = word;
        this.lane = lane;
        this.pages = pages;
        this.resumptions = resumptions;
        this.people = people;
    }

    @GetMapping("/operations/lane")
    String lane(Model model) {
        model.addAttribute("page", pages.seenBy(people.current()));
        return "operations/lane";
    }

    @PostMapping("/operations/lane/pause")
    String pause(@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        String typed = TypedText.of(reason);
        if (typed.isEmpty() || typed.length() > MOST_REASON) {
            Flash.refused("operations.lane.reasonMissing").to(redirect);
        } else if (lane.pause(typed)) {
            Flash.done("operations.lane.paused").to(redirect);
        } else {
            Flash.warning("operations.lane.pausedAlready").to(redirect);
        }
        return "redirect:/operations/lane";
    }

    @PostMapping("/operations/lane/resumption")
    String resume(@RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        String typed = TypedText.of(note);
        String kept = typed.length() <= Resumptions.MOST_NOTE ? typed : typed.substring(0, Resumptions.MOST_NOTE);
        return back(resumptions.resume(kept, people.current()), redirect);
    }

    @PostMapping("/operations/lane/resumption/confirmation")
    String confirm(RedirectAttributes redirect) {
        Optional<Flash> early = word.refusal();
        if (early.isPresent()) {
            early.get().to(redirect);
            return "redirect:/operations/lane";
        }
        return back(resumptions.confirm(people.current()), redirect);
    }

    @PostMapping("/operations/lane/resumption/rejection")
    String turnDown(RedirectAttributes redirect) {
        return back(resumptions.turnDown(people.current()), redirect);
    }

    private static String back(Resumptions.Outcome outcome, RedirectAttributes redirect) {
        Flash flash = switch (outcome) {
            case RESUMED, PROPOSED, TURNED_DOWN -> Flash.done("operations.lane.resume." + outcome);
            case NOT_PAUSED, NOTE_MISSING, SAME_PERSON, CHANGED_MEANWHILE ->
                Flash.refused("operations.lane.resume." + outcome);
        };
        flash.to(redirect);
        return "redirect:/operations/lane";
    }
}
