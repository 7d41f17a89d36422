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
    String list(@RequestParam Map<String, String> parameters, Model model) {
        var filter = MovementFilter.of(parameters);
        model.addAttribute("page", pages.list(filter, parameters.get("older"), parameters.get("newer")));
        model.addAttribute("questions", Question.values());
        model.addAttribute("formats", takeout.formats());
        return "movement/list";
    }
}
