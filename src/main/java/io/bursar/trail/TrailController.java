package io.bursar.trail;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.checkpoint.Checkpoints;

/** Reading the trail. */
@Controller
class TrailController {

    private final TrailPages pages;
    private final TrailChoices choices;
    private final TrailTakeout takeout;
    private final Checkpoints checkpoints;

    TrailController(TrailPages pages, TrailChoices choices, TrailTakeout takeout, Checkpoints checkpoints) {
        this.pages = pages;
        this.choices = choices;
        this.takeout = takeout;
        this.checkpoints = checkpoints;
    }

    /** Where in the list: beside which sequence number, in which direction. */
    record Place(@Nullable Long older, @Nullable Long newer) {}

    @GetMapping("/trail")
    String list(FilterParameters parameters, Place place, Model model) {
        model.addAttribute("page", pages.list(parameters.filter(), place.older(), place.newer()));
        model.addAttribute("formats", takeout.formats());
        return "trail/list";
    }

    /** How many there are of each kind, for the page to fetch; {@code /trail} before it is what links lead to. */
    @GetMapping("/trail/kinds")
    String kinds(FilterParameters parameters, Model model) {
        model.addAttribute("kinds", choices.counted(parameters.filter()));
        return "trail/kinds :: kinds";
    }

    @GetMapping("/trail/{seq:[0-9]{1,18}}")
    String show(@PathVariable long seq, Model model) {
        var page = pages.line(seq).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "trail/show";
    }

    /** The last signed note, to be kept elsewhere: it holds a count, a hash and a time, and nothing of the lines. */
    @GetMapping("/trail/checkpoint")
    ResponseEntity<String> checkpoint() {
        var checkpoint = checkpoints.latest().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bursar-checkpoint-" + checkpoint.size() + ".txt\"")
                .body(checkpoint.note());
    }
}
