package io.bursar.transfer;

import java.util.Arrays;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.account.Account;
import io.bursar.bss.CustomerId;
import io.bursar.draft.Draft;
import io.bursar.draft.Drafts;
import io.bursar.draft.Words;
import io.bursar.identity.People;
import io.bursar.money.Money;
import io.bursar.web.AmountText;
import io.bursar.web.Choice;
import io.bursar.web.Flash;

/** From ticked accounts to a draft. */
@Controller("transferSelectionController")
class SelectionController {

    private static final int MOST = 200;

    private final Selection selection;
    private final Drafts drafts;
    private final People people;
    private final Words words;

    SelectionController(Selection selection, Drafts drafts, People people, Words words) {
        this.selection = selection;
        this.drafts = drafts;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/drafts/selection")
    ModelAndView look(@RequestParam(defaultValue = "") List<String> account) {
        return view(selection.accounts(ids(account)), Way.SAME, "");
    }

    @PostMapping("/drafts/selection")
    ModelAndView make(
            @RequestParam(defaultValue = "") List<String> account,
            @RequestParam Way way,
            @RequestParam(defaultValue = "") String amount,
            RedirectAttributes flash) {
        List<Account> accounts = selection.accounts(ids(account));
        AmountText typed = AmountText.of(amount.length() > 64 ? amount.substring(0, 65) : amount);
        if (accounts.isEmpty() || (way.needsAmount() && typed instanceof AmountText.Refused)) {
            ModelAndView again = view(accounts, way, amount);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return typed instanceof AmountText.Refused refused && !accounts.isEmpty()
                    ? again.addObject("refused", words.text(refused.key()))
                    : again;
        }
        Money yuan = typed instanceof AmountText.Yuan it ? it.money() : Money.zero();
        Selection.Rows rows = selection.rows(accounts, way, yuan);
        Draft draft =
                Draft.fresh(way.kind(), people.current().id(), drafts.now()).with("", Draft.numbered(rows.rows()));
        drafts.create(draft);
        if (rows.unread() > 0) {
            Flash.warning("transfer.select.unread", Integer.toString(rows.unread()))
                    .to(flash);
        } else if (rows.spared() > 0) {
            Flash.warning("transfer.select.spared." + way, Integer.toString(rows.spared()))
                    .to(flash);
        }
        return new ModelAndView("redirect:/drafts/" + draft.id());
    }

    private ModelAndView view(List<Account> accounts, Way way, String amount) {
        return new ModelAndView("transfer/selection", "accounts", accounts)
                .addObject(
                        "ways",
                        Arrays.stream(Way.values())
                                .map(it -> Choice.of(it.name(), words.text("transfer.select.way." + it)))
                                .toList())
                .addObject("way", way.name())
                .addObject("amount", amount);
    }

    private static List<CustomerId> ids(List<String> texts) {
        if (texts.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return texts.stream()
                .filter(text -> !text.isBlank() && text.length() <= 64)
                .map(CustomerId::of)
                .toList();
    }
}
