package io.bursar.transfer;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.draft.Checked;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.Drafts;
import io.bursar.draft.Nouns;
import io.bursar.draft.Words;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;

/**
 * What would come of a single row, said under its amount while it is typed. Stores nothing and does not ask Huawei; the
 * confirm page does, and says the same to those without JavaScript.
 */
@Controller("transferOutlookController")
class OutlookController {

    /** Stands for a reason that is not typed yet: the rules do not look at it. */
    private static final String ANY_REASON = "-";

    private final Drafts drafts;
    private final DraftCheck check;
    private final ConfirmationPages pages;
    private final Words words;
    private final People people;

    OutlookController(Drafts drafts, DraftCheck check, ConfirmationPages pages, Words words, People people) {
        this.drafts = drafts;
        this.check = check;
        this.pages = pages;
        this.words = words;
        this.people = people;
    }

    @PostMapping("/{noun:allocations|reclaims|coupon-allocations|coupon-reclaims}/outlook")
    String look(
            @PathVariable String noun,
            @Valid @ModelAttribute("form") SingleForm form,
            BindingResult errors,
            Model model) {
        InstructionKind kind = Nouns.kind(noun).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("outlook", errors.hasErrors() ? Outlook.NOTHING : outlook(kind, form));
        return "transfer/outlook :: outlook";
    }

    private Outlook outlook(InstructionKind kind, SingleForm form) {
        if (Nouns.hasAmount(kind) ? form.amount().isEmpty() : form.coupon().isEmpty()) {
            return Outlook.NOTHING;
        }
        Person maker = people.current();
        Draft draft = form.draft(kind, maker.id(), Draft.History.fresh(drafts.now()));
        Checked checked = check.check(draft.with(ANY_REASON, draft.rows()));
        if (checked.isReady()) {
            return new Outlook(pages.of(checked, maker, null), List.of());
        }
        return new Outlook(
                null,
                Stream.concat(
                                checked.rows().stream().flatMap(row -> row.problems().stream()),
                                checked.totals().stream())
                        .filter(it -> !it.key().endsWith(".blank"))
                        .map(words::of)
                        .toList());
    }
}
