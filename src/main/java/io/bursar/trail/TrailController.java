package io.bursar.trail;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Reading the trail. */
@Controller
class TrailController {

    private final TrailPages pages;
    private final TrailTakeout takeout;

    TrailController(TrailPages pages, TrailTakeout takeout) {
        this.pages = pages;
        this.takeout = takeout;
    }

    /** Where in the list: beside which sequence number, in which direction. */
    record Place(@Nullable Long older, @Nullable Long newer) {}

    @GetMapping("/trail")
    String list(FilterParameters parameters, Place place, Model model) {
        model.addAttribute("page", pages.list(parameters.filter(), place.older(), place.newer()));
        model.addAttribute("formats", takeout.formats());
        return "trail/list";
    }

    @GetMapping("/trail/{seq:[0-9]{1,18}}")
    String show(@PathVariable long seq, Model model) {
        var page = pages.line(seq).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "trail/show";
    }
}
