package io.bursar.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.DraftId;
import io.bursar.draft.Drafts;
import io.bursar.draft.FreshFacts;
import io.bursar.identity.People;
import io.bursar.web.Flash;
import io.bursar.web.Paging;

/** The editor of a draft: every save checks all of it. */
@Controller("transferEditorController")
class EditorController {

    private static final int FEW = 1;
    private static final int SOME = 5;

    private final Drafts drafts;
    private final DraftCheck check;
    private final FreshFacts fresh;
    private final EditorPages pages;
    private final People people;

    EditorController(Drafts drafts, DraftCheck check, FreshFacts fresh, EditorPages pages, People people) {
        this.drafts = drafts;
        this.check = check;
        this.fresh = fresh;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping("/drafts/{id}")
    ModelAndView show(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(required = false) @Nullable String spare) {
        Draft draft = find(id);
        if (draft.isSubmitted()) {
            return new ModelAndView("redirect:/requests/" + draft.history().request());
        }
        fresh.refresh(draft);
        int free =
                draft.rows().isEmpty() || spare != null ? SOME : draft.history().file() == null ? FEW : 0;
        return editor(draft, new EditorPages.Asked(page, "problems".equals(only), free), List.of());
    }

    @PostMapping("/drafts/{id}")
    ModelAndView save(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash) {
        Draft draft = find(id);
        if (draft.isSubmitted()) {
            Flash.done("approval.flash.alreadySubmitted").to(flash);
            return new ModelAndView("redirect:/requests/" + draft.history().request());
        }
        Edits edits = Edits.of(fields);
        Draft edited = act(edits.on(draft), edits.action());
        if (edits.version() != draft.history().version() || !drafts.save(edited)) {
            return stale(edits, find(id));
        }
        return new ModelAndView("redirect:" + next(edited, edits.action(), page, only, flash));
    }

    private Draft act(Draft draft, String action) {
        return switch (action) {
            case "leave-out" -> RowActions.leaveOutInTheWay(check.check(draft));
            case "put-back" -> RowActions.putBack(draft);
            case "cap" -> RowActions.capped(check.check(draft));
            default -> draft;
        };
    }

    private String next(
            Draft draft, String action, @Nullable String page, @Nullable String only, RedirectAttributes flash) {
        String editor = "/drafts/" + draft.id();
        if (action.equals("next")) {
            if (check.check(draft).isReady()) {
                return editor + "/confirmation";
            }
            Flash.warning("transfer.draft.notReady").to(flash);
            return editor;
        }
        if (action.equals("more")) {
            return editor + "?spare=more&page="
                    + Paging.of("99999999", 50, draft.rows().size()).number();
        }
        Flash.done("transfer.draft.saved").to(flash);
        return editor + "?page=" + Paging.number(page) + ("problems".equals(only) ? "&only=problems" : "");
    }

    private ModelAndView stale(Edits edits, Draft now) {
        List<String> mine = edits.differing(now).stream()
                .map(row -> row.no() + ": "
                        + String.join(
                                " · ",
                                row.typed().account(),
                                row.typed().ledger()
                                        + row.typed().coupon()
                                        + row.typed().onward(),
                                row.typed().amount()))
                .toList();
        ModelAndView view = editor(now, new EditorPages.Asked(null, false, FEW), mine);
        view.setStatus(HttpStatus.CONFLICT);
        return view.addObject("stale", true);
    }

    private ModelAndView editor(Draft draft, EditorPages.Asked asked, List<String> mine) {
        return new ModelAndView("transfer/draft", "page", pages.of(check.check(draft), asked, mine));
    }

    private Draft find(DraftId id) {
        return drafts.find(id, people.current().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
