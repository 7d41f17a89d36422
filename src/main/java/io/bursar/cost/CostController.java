package io.bursar.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostFilter;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.web.Flash;
import io.bursar.web.TypedText;

/** Asking for costs, and keeping what was asked. */
@Controller
class CostController {

    private static final String SECONDS_UNTIL_THE_NEXT_LOOK = "3";

    private final CostDesk desk;
    private final AnalysisPages pages;
    private final SavedViews views;
    private final People people;
    private final CostTakeout takeout;

    CostController(CostDesk desk, AnalysisPages pages, SavedViews views, People people, CostTakeout takeout) {
        this.desk = desk;
        this.pages = pages;
        this.views = views;
        this.people = people;
        this.takeout = takeout;
    }

    /** A filter that was just put together becomes a part of the address. */
    @GetMapping("/costs")
    String analysis(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        Analysis analysis = AnalysisAddress.read(parameters, desk.today());
        if (parameters.containsKey("add")) {
            return "redirect:" + AnalysisPages.href(added(analysis, parameters));
        }
        Person person = people.current();
        AnalysisPage page = pages.show(analysis, parameters);
        if (page.source().late()) {
            response.setHeader("Refresh", SECONDS_UNTIL_THE_NEXT_LOOK);
        }
        model.addAttribute("page", page);
        model.addAttribute("views", views.of(person));
        model.addAttribute("formats", takeout.formats());
        model.addAttribute("mayFetch", person.isNow(Role.FINANCE) || person.isNow(Role.ADMIN));
        model.addAttribute("maySave", CostConfiguration.savers().stream().anyMatch(person::isNow));
        return "cost/analysis";
    }

    /** Asks Huawei again for what is not final, as long as a page may wait. */
    @PostMapping("/costs/refresh")
    String refresh(@RequestParam Map<String, String> parameters) {
        Analysis analysis = AnalysisAddress.read(parameters, desk.today());
        desk.hurry(analysis);
        return "redirect:" + AnalysisPages.href(analysis);
    }

    @GetMapping("/costs/views/{id}")
    String view(@PathVariable UUID id) {
        SavedViews.View view = views.find(id).orElseThrow(CostController::missing);
        return "redirect:" + AnalysisPages.href(AnalysisAddress.read(view.parameters(), desk.today()));
    }

    @PostMapping("/costs/views")
    String save(@RequestParam String name, @RequestParam Map<String, String> parameters, RedirectAttributes redirect) {
        Analysis analysis = AnalysisAddress.read(parameters, desk.today());
        Map<String, String> address = AnalysisAddress.write(analysis);
        String called = TypedText.of(name);
        Flash flash = switch (views.save(people.current(), called, address)) {
            case DONE -> Flash.done("cost.view.saved", called);
            case NAMELESS -> Flash.refused("cost.view.nameless");
            case TAKEN -> Flash.refused("cost.view.taken", called);
            case TOO_MANY -> Flash.refused("cost.view.tooMany", Integer.toString(SavedViews.MOST));
        };
        flash.to(redirect);
        return "redirect:" + AnalysisPages.href(analysis);
    }

    @PostMapping("/costs/views/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        if (!views.remove(people.current(), id)) {
            throw missing();
        }
        Flash.done("cost.view.removed").to(redirect);
        return "redirect:/costs";
    }

    private static Analysis added(Analysis analysis, Map<String, String> parameters) {
        boolean excluded = "not".equals(parameters.get("how"));
        List<String> values = new ArrayList<>(AnalysisAddress.values(parameters.getOrDefault("values", "")));
        CostDimension dimension = null;
        for (CostDimension known : CostDimension.values()) {
            dimension = known.name().equals(parameters.get("add")) && known.canFilter() ? known : dimension;
        }
        if (dimension == null || values.isEmpty()) {
            return analysis;
        }
        for (CostFilter filter : analysis.filters()) {
            if (filter.dimension() == dimension && filter.excluded() == excluded) {
                values.addAll(filter.values());
            }
        }
        List<String> some = values.stream().distinct().limit(100).toList();
        return analysis.with(new CostFilter(dimension, some, excluded));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
