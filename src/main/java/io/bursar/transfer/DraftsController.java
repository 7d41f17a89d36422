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

import io.bursar.draft.Draft;
import io.bursar.draft.DraftId;
import io.bursar.draft.Drafts;
import io.bursar.draft.Nouns;
import io.bursar.identity.People;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Flash;
import io.bursar.web.Formats;

/** A maker's drafts: begun, gone on with, discarded. */
@Controller("transferDraftsController")
class DraftsController {

    private static final int LISTED = 200;

    private final Drafts drafts;
    private final People people;
    private final Formats formats;

    DraftsController(Drafts drafts, People people, Formats formats) {
        this.drafts = drafts;
        this.people = people;
        this.formats = formats;
    }

    @GetMapping("/drafts")
    String list(Model model) {
        model.addAttribute("drafts", drafts.of(people.current().id(), LISTED));
        model.addAttribute("kinds", Nouns.choices(formats));
        return "transfer/drafts";
    }

    /** Where a refused submission leaves the browser; opened by its address there is nothing to submit. */
    @GetMapping({"/allocations", "/reclaims", "/coupon-allocations", "/coupon-reclaims"})
    String nothingToSubmit() {
        return "redirect:/drafts";
    }

    @PostMapping("/drafts")
    String begin(@RequestParam String kind) {
        InstructionKind chosen = Nouns.chosen(kind);
        Draft draft = Draft.fresh(chosen, people.current().id(), drafts.now());
        drafts.create(draft);
        return "redirect:/drafts/" + draft.id();
    }

    @PostMapping("/drafts/{id}/removal")
    String discard(@PathVariable DraftId id, RedirectAttributes flash) {
        if (!drafts.discard(id, people.current().id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Flash.done("transfer.draft.discarded").to(flash);
        return "redirect:/drafts";
    }
}
