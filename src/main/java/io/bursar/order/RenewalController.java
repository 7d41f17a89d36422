package io.bursar.order;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import io.bursar.bss.renewal.ResourceId;
import io.bursar.web.Choice;

/** What can be renewed, and what that would cost. */
@Controller
class RenewalController {

    private static final int MOST_MONTHS = 11;
    private static final int MOST_YEARS = 3;

    private final RenewalPages pages;
    private final RenewalPrices prices;
    private final OrderLooks looks;

    RenewalController(RenewalPages pages, RenewalPrices prices, OrderLooks looks) {
        this.pages = pages;
        this.prices = prices;
        this.looks = looks;
    }

    @GetMapping("/renewals")
    ModelAndView list(RenewalFilter filter) {
        return new ModelAndView("order/renewals", "page", pages.list(filter));
    }

    @GetMapping("/renewals/price")
    ModelAndView price(PriceForm form) {
        List<ResourceId> resources = form.resources();
        if (resources.isEmpty()) {
            return new ModelAndView("redirect:/renewals");
        }
        ModelAndView view = new ModelAndView("order/price", "form", form);
        view.addObject("quote", prices.quote(resources, form.first()));
        view.addObject("other", prices.quoteOrNull(resources, form.second()));
        view.addObject("periods", periods());
        return view;
    }

    private List<Choice> periods() {
        List<Choice> periods = new ArrayList<>();
        for (int months = 1; months <= MOST_MONTHS; months++) {
            periods.add(Choice.of("M" + months, looks.word("order.term.MONTH", months)));
        }
        for (int years = 1; years <= MOST_YEARS; years++) {
            periods.add(Choice.of("Y" + years, looks.word("order.term.YEAR", years)));
        }
        return periods;
    }
}
