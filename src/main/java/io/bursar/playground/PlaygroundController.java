package io.bursar.playground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.bss.BssConnection;
import io.bursar.runtime.ConditionalOnMode;
import io.bursar.runtime.Mode;
import io.bursar.web.AmountText;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;

/** The sandbox's control page. Every form says below itself what was wrong with it. */
@Controller
@ConditionalOnMode(Mode.SANDBOX)
class PlaygroundController {

    private static final String PAGE = "playground/page";
    private static final String HOME = "redirect:/sandbox";
    private static final String SWITCH = "switch.";

    private final Turns turns;
    private final PlaygroundPages pages;
    private final AccountDirectory directory;
    private final BssConnection connection;

    PlaygroundController(Turns turns, PlaygroundPages pages, AccountDirectory directory, BssConnection connection) {
        this.turns = turns;
        this.pages = pages;
        this.directory = directory;
        this.connection = connection;
    }

    @ModelAttribute("page")
    PlaygroundPages.Page page() {
        return pages.page();
    }

    @GetMapping("/sandbox")
    ModelAndView show() {
        return page("", HttpStatus.OK);
    }

    @PostMapping("/sandbox/clock")
    String clock(ClockForm form, RedirectAttributes flash) {
        Map<String, Long> body = form.step() == ClockForm.ClockStep.REAL
                ? Map.of("offset_seconds", 0L)
                : Map.of("advance_seconds", form.step().seconds());
        return plain(HttpMethod.PUT, "clock", body, flash);
    }

    @PostMapping("/sandbox/switches")
    String switches(@RequestParam Map<String, String> sent, RedirectAttributes flash) {
        Map<String, String> now = new HashMap<>();
        pages.page().state().switches().forEach(each -> now.put(each.key(), each.value()));
        Map<String, String> changed = new HashMap<>();
        now.forEach((key, value) -> {
            String wanted = sent.get(SWITCH + key);
            if (wanted != null && !wanted.strip().equals(value)) {
                changed.put(key, wanted.strip());
            }
        });
        if (changed.isEmpty()) {
            Flash.done("playground.switches.unchanged").to(flash);
            return HOME;
        }
        return plain(HttpMethod.PUT, "switches", changed, flash);
    }

    @PostMapping("/sandbox/money")
    ModelAndView money(@Valid @ModelAttribute("money") MoneyForm form, BindingResult errors, RedirectAttributes flash) {
        String id = form.account().isEmpty() && !form.movement().betweenAccounts()
                ? connection.domainId()
                : accountId(form.account(), "account", errors);
        if (id == null || errors.hasErrors()) {
            return page("money", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Map<String, String> body = new HashMap<>();
        body.put("customer_id", id);
        body.put("balance_type", form.purse().wire());
        body.put("amount", AmountText.money(form.amount()).amount().toPlainString());
        String path = form.movement().betweenAccounts() ? "console-moves" : "funds";
        switch (form.movement()) {
            case PAID_IN -> body.put("direction", "in");
            case SPENT -> body.put("direction", "out");
            case ALLOCATED_IN_CONSOLE -> body.put("kind", "allocate");
            case RECLAIMED_IN_CONSOLE -> body.put("kind", "reclaim");
        }
        return form(HttpMethod.POST, path, body, errors, flash);
    }

    @PostMapping("/sandbox/accounts")
    ModelAndView account(
            @Valid @ModelAttribute("account") AccountForm form, BindingResult errors, RedirectAttributes flash) {
        String id = form.subAccount().isEmpty() ? null : accountId(form.subAccount(), "subAccount", errors);
        if (!form.status().isEmpty() && !PlaygroundPages.STATUSES.containsKey(form.status())) {
            FormErrors.field(errors, "status", "playground.account.status.unknown");
        }
        if (id == null || errors.hasErrors()) {
            return page("account", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Map<String, Object> body = new HashMap<>();
        if (!form.status().isEmpty()) {
            body.put("status", Integer.valueOf(form.status()));
        }
        body.put("failing_checks", form.check().isEmpty() ? List.of() : List.of(Map.of("item", form.check())));
        return form(HttpMethod.PUT, "customers/" + id, body, errors, flash);
    }

    @PostMapping("/sandbox/faults")
    ModelAndView arm(@Valid @ModelAttribute("fault") FaultForm form, BindingResult errors, RedirectAttributes flash) {
        return errors.hasErrors()
                ? page("fault", HttpStatus.UNPROCESSABLE_CONTENT)
                : form(HttpMethod.POST, "faults", form.body(), errors, flash);
    }

    @PostMapping("/sandbox/faults/disarming")
    String disarm(RedirectAttributes flash) {
        return plain(HttpMethod.DELETE, "faults", null, flash);
    }

    @PostMapping("/sandbox/trans-ids/forgetting")
    String forget(RedirectAttributes flash) {
        return plain(HttpMethod.DELETE, "trans-ids", null, flash);
    }

    private String plain(HttpMethod method, String path, @Nullable Map<String, ?> body, RedirectAttributes flash) {
        try {
            turns.turn(method, path, body);
            Flash.done("playground.done").to(flash);
        } catch (Knobs.Refused refused) {
            Flash.refused("playground.refused", String.valueOf(refused.getMessage()))
                    .to(flash);
        }
        return HOME;
    }

    private ModelAndView form(
            HttpMethod method, String path, Map<String, ?> body, BindingResult errors, RedirectAttributes flash) {
        try {
            turns.turn(method, path, body);
            Flash.done("playground.done").to(flash);
            return new ModelAndView(HOME);
        } catch (Knobs.Refused refused) {
            FormErrors.form(errors, "playground.refused", String.valueOf(refused.getMessage()));
            return page(errors.getObjectName(), HttpStatus.CONFLICT);
        }
    }

    /** The page; every form but the one that was sent is blank. */
    private static ModelAndView page(String sent, HttpStatus status) {
        ModelAndView page = new ModelAndView(PAGE, status);
        Map.of("money", MoneyForm.blank(), "account", AccountForm.blank(), "fault", FaultForm.blank())
                .forEach((name, blank) -> {
                    if (!name.equals(sent)) {
                        page.addObject(name, blank);
                    }
                });
        return page;
    }

    private @Nullable String accountId(String text, String field, BindingResult errors) {
        List<Account> meant = text.isEmpty() ? List.of() : directory.named(text);
        if (meant.size() != 1) {
            FormErrors.field(
                    errors, field, meant.isEmpty() ? "playground.account.unknown" : "playground.account.ambiguous");
            return null;
        }
        return meant.getFirst().id().value();
    }
}
