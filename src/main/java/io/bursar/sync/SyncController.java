package io.bursar.sync;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.web.Flash;
import io.bursar.web.LocalPath;

/** What is fetched, how old it is, how far history has come; and fetching now. */
@Controller
class SyncController {

    private final Synchronisations synchronisations;

    SyncController(Synchronisations synchronisations) {
        this.synchronisations = synchronisations;
    }

    @GetMapping("/synchronisation")
    String list(Model model) {
        model.addAttribute("states", synchronisations.all());
        return "sync/list";
    }

    /** Fetches now; who may is decided by the rules for paths. */
    @PostMapping("/synchronisation/{source}")
    String fetch(
            @PathVariable String source,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        if (!synchronisations.knows(source)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var done = synchronisations.fetchNow(source);
        var failed = synchronisations.state(source).trouble() != null;
        var flash = done ? Flash.done("sync.fetched") : Flash.warning(failed ? "sync.fetchFailed" : "sync.fetchGoesOn");
        flash.to(redirect);
        return "redirect:" + (back == null ? "/synchronisation" : LocalPath.orHome(back));
    }
}
