package io.bursar.movement;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking for what moved without Bursar. */
@Controller
class OutsideController {

    private final OutsidePages pages;
    private final OutsideTakeout takeout;

    OutsideController(OutsidePages pages, OutsideTakeout takeout) {
        this.pages = pages;
        this.takeout = takeout;
    }

    @GetMapping("/movements/outside")
    String list(@RequestParam Map<String, String> parameters, Model model) {
        var filter = OutsideFilter.of(parameters);
        model.addAttribute("page", pages.list(filter, parameters.get("older"), parameters.get("newer")));
        model.addAttribute("questions", Question.values());
        model.addAttribute("formats", takeout.formats());
        return "movement/outside";
    }
}
