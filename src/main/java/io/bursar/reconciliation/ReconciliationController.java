package io.bursar.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.time.Beijing;
import io.bursar.web.Flash;

/** The days that were compared, and the report of each. */
@Controller
class ReconciliationController {

    private static final int LISTED_DAYS = 62;

    private final Runs runs;
    private final Rounds rounds;
    private final DayPages pages;
    private final People people;
    private final Clock clock;

    ReconciliationController(Runs runs, Rounds rounds, DayPages pages, People people, Clock clock) {
        this.runs = runs;
        this.rounds = rounds;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/operations/reconciliation")
    String days(Model model) {
        LocalDate today = Beijing.dayOf(clock.instant());
        model.addAttribute("days", runs.days(today.minusDays(LISTED_DAYS), today));
        model.addAttribute("yesterday", today.minusDays(1));
        model.addAttribute("today", today);
        Person looking = people.current();
        model.addAttribute(
                "mayRun", Stream.of(Role.FINANCE, Role.APPROVER, Role.ADMIN).anyMatch(looking::isNow));
        return "reconciliation/days";
    }

    @GetMapping("/operations/reconciliation/{day}")
    String day(@PathVariable LocalDate day, @RequestParam(required = false) @Nullable String page, Model model) {
        model.addAttribute(
                "page",
                pages.of(day, page, people.current())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "reconciliation/day";
    }

    /** Compares a day now, once more if need be. */
    @PostMapping("/operations/reconciliation")
    String run(@RequestParam(defaultValue = "") String day, RedirectAttributes redirect) {
        LocalDate asked = parsed(day);
        LocalDate today = Beijing.dayOf(clock.instant());
        if (asked == null || asked.isAfter(today) || asked.isBefore(today.minusYears(1))) {
            Flash.refused("reconciliation.run.refused").to(redirect);
        } else if (rounds.ask(asked, people.current().displayName())) {
            Flash.done("reconciliation.run.asked", asked.toString()).to(redirect);
        } else {
            Flash.warning("reconciliation.run.running", asked.toString()).to(redirect);
        }
        return "redirect:/operations/reconciliation";
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
