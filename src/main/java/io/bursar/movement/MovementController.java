package io.bursar.movement;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking for movements. */
@Controller
class MovementController {

    private final MovementPages pages;
    private final MovementTakeout takeout;

    MovementController(MovementPages pages, MovementTakeout takeout) {
        this.pages = pages;
        this.takeout = takeout;
    }

    @GetMapping("/movements")
    String list(@RequestParam Map<String, String> parameters, MovementPages.Position position, Model model) {
        model.addAttribute("page", pages.list(MovementFilter.of(parameters), position));
        model.addAttribute("questions", Question.values());
        model.addAttribute("formats", takeout.formats());
        return "movement/list";
    }

    /** Count and sums, for the page to fetch; {@code sums=wait} has the page itself wait for them. */
    @GetMapping("/movements/sums")
    String sums(@RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("totals", pages.totals(MovementFilter.of(parameters)));
        return "movement/filter :: sums";
    }
}
