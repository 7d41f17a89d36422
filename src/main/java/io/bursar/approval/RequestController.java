package io.bursar.approval;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionState;

/** Requests to look at: one, and lists of them. */
@Controller
class RequestController {

    private static final int LISTED = 200;

    private final RequestPages pages;
    private final RequestList list;
    private final Inbox inbox;
    private final People people;

    RequestController(RequestPages pages, RequestList list, Inbox inbox, People people) {
        this.pages = pages;
        this.list = list;
        this.inbox = inbox;
        this.people = people;
    }

    @GetMapping("/requests")
    String all(@RequestParam(required = false) @Nullable RequestState state, Model model) {
        var found = state == null ? list.newest(LISTED) : list.in(state, LISTED);
        model.addAttribute("lines", inbox.lines(found, people.current()));
        model.addAttribute("states", RequestState.values());
        model.addAttribute("chosen", state);
        return "approval/requests";
    }

    @GetMapping("/requests/mine")
    String mine(Model model) {
        Person maker = people.current();
        model.addAttribute("lines", inbox.lines(list.madeBy(maker.id(), LISTED), maker));
        return "approval/mine";
    }

    @GetMapping("/requests/{number}")
    String show(
            @PathVariable RequestNumber number,
            @RequestParam(required = false) @Nullable InstructionState rows,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        RequestPage shown = pages.of(number, people.current(), new RequestRowPages.Asked(rows, page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", shown);
        model.addAttribute("progress", pages.progress(number).orElseThrow());
        model.addAttribute("form", DecisionForm.empty(shown.facts().contentHash()));
        return "approval/request";
    }

    @GetMapping("/requests/{number}/rows/{row}")
    String row(@PathVariable RequestNumber number, @PathVariable int row, Model model) {
        RowPage page = pages.row(number, row).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "approval/row";
    }
}
