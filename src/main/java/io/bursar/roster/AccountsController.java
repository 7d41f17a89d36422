package io.bursar.roster;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.Freshness;
import io.bursar.account.Refresh;
import io.bursar.bss.CustomerId;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.web.Flash;
import io.bursar.web.LocalPath;

@Controller
class AccountsController {

    private final AccountPages pages;
    private final AccountDirectory directory;
    private final Refresh refresh;
    private final People people;
    private final RetiredGroups retired;

    AccountsController(
            AccountPages pages,
            AccountDirectory directory,
            Refresh refresh,
            People people,
            ObjectProvider<RetiredGroups> retired) {
        this.pages = pages;
        this.directory = directory;
        this.refresh = refresh;
        this.people = people;
        this.retired = retired.getIfAvailable(RetiredGroups::none);
    }

    /** Whether the pages must say that an interface is used which Huawei will switch off. */
    @ModelAttribute("retired")
    boolean retired() {
        return retired.uses(RetiredGroup.ACCOUNTS) || retired.uses(RetiredGroup.FUNDS);
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam Map<String, String> parameters,
            Model model) {
        AccountPages.Asked asked =
                new AccountPages.Asked(q, unit, state, parameters.get("sort"), parameters.get("page"));
        Person person = people.current();
        model.addAttribute("page", pages.list(asked, person.isNow(Role.FINANCE) || person.isNow(Role.ADMIN)));
        return "account/list";
    }

    @GetMapping("/accounts/{id}")
    String show(@PathVariable String id, Model model) {
        Account account = id.isBlank() || id.length() > 64
                ? null
                : directory.find(CustomerId.of(id)).orElse(null);
        if (account == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", pages.show(account));
        return "account/show";
    }

    /** Synchronises now; who may is decided by the rules for paths. */
    @PostMapping("/accounts/synchronisation")
    String synchronise(@RequestParam(required = false) @Nullable String back, RedirectAttributes redirect) {
        Freshness freshness = refresh.now();
        if (freshness != null) {
            Flash flash = switch (freshness.outcome()) {
                case COMPLETE -> Flash.done("account.refreshed");
                case RUNNING -> Flash.warning("account.refreshing");
                case INCOMPLETE, FAILED, ABANDONED -> Flash.warning("account.refreshFailed");
            };
            flash.to(redirect);
        }
        return "redirect:" + (back == null ? "/accounts" : LocalPath.orHome(back));
    }
}
