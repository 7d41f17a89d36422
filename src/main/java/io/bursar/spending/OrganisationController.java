package io.bursar.spending;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.bursar.sync.Synchronisations;

/** The whole organisation at one look. */
@Controller
class OrganisationController {

    private final OrganisationPages pages;
    private final Synchronisations synchronisations;

    OrganisationController(OrganisationPages pages, Synchronisations synchronisations) {
        this.pages = pages;
        this.synchronisations = synchronisations;
    }

    @GetMapping("/costs/organisation")
    String show(@RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("page", pages.show(parameters));
        model.addAttribute("state", synchronisations.state("costs"));
        return "spending/organisation";
    }
}
