package io.bursar.consumption;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Looking at what was consumed. */
@Controller
class RecordController {

    private final RecordPages pages;
    private final RecordShow show;
    private final SumPages sums;
    private final RecordTakeout takeout;

    RecordController(RecordPages pages, RecordShow show, SumPages sums, RecordTakeout takeout) {
        this.pages = pages;
        this.show = show;
        this.sums = sums;
        this.takeout = takeout;
    }

    /** Columns may be named many times, everything else counts once. */
    @GetMapping("/records")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var single = parameters.toSingleValueMap();
        var query = RecordQuery.of(single, pages.runningMonth());
        List<String> columns = new ArrayList<>(parameters.getOrDefault("column", List.of()));
        model.addAttribute("page", pages.list(query, single, columns));
        model.addAttribute("formats", takeout.formats());
        return "consumption/list";
    }

    /** One record with everything that it tells. */
    @GetMapping("/records/line")
    String line(@RequestParam String month, @RequestParam String id, Model model) {
        try {
            model.addAttribute("page", show.of(YearMonth.parse(month), id).orElseThrow(RecordController::missing));
        } catch (DateTimeException wrong) {
            throw missing();
        }
        return "consumption/line";
    }

    @GetMapping("/records/sums")
    String sums(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var query = SumQuery.of(parameters.toSingleValueMap(), pages.runningMonth());
        model.addAttribute("page", sums.show(query, parameters.getFirst("page")));
        model.addAttribute("formats", takeout.formats());
        return "consumption/sums";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
