package io.bursar.approval;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.web.Flash;

/** How a released request goes, asked again and again by its page; and the brake. */
@Controller
class ProgressController {

    private final RequestPages pages;
    private final Stops stops;
    private final People people;

    ProgressController(RequestPages pages, Stops stops, People people) {
        this.pages = pages;
        this.stops = stops;
        this.people = people;
    }

    /** A part of the page. When nothing can change any more the whole page is loaded once again. */
    @GetMapping("/requests/{number}/progress")
    String progress(@PathVariable RequestNumber number, Model model, HttpServletResponse response) {
        ProgressPage progress =
                pages.progress(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!progress.live()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("progress", progress);
        model.addAttribute("polled", true);
        return "approval/progress :: progress";
    }

    @PostMapping("/requests/{number}/stop")
    String stop(
            @PathVariable RequestNumber number,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        switch (stops.stop(number, Stops.note(note), people.current())) {
            case Stops.Outcome.Stopped it ->
                Flash.done("approval.flash.stopped", Integer.toString(it.rows()))
                        .to(flash);
            case Stops.Outcome.NothingWaits _ ->
                Flash.warning("approval.refusal.NothingWaits").to(flash);
            case Stops.Outcome.NotEntitled _ ->
                Flash.refused("approval.refusal.NotEntitled").to(flash);
        }
        return "redirect:/requests/" + number;
    }
}
