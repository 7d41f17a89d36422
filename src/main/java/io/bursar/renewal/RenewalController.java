package io.bursar.renewal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.bursar.takeout.Format;

/** What can be renewed, and what that would cost. Nothing is ordered here. */
@Controller
class RenewalController {

    private final RenewalPages pages;
    private final PricePages prices;

    RenewalController(RenewalPages pages, PricePages prices) {
        this.pages = pages;
        this.prices = prices;
    }

    @GetMapping("/renewals")
    ModelAndView list(RenewalFilter filter, @RequestParam(required = false) @Nullable String page) {
        ModelAndView view = new ModelAndView("renewal/list", "page", pages.list(filter, page));
        view.addObject("formats", List.of(Format.XLSX, Format.CSV));
        return view;
    }

    /** A few resources fit into an address, which can be kept and sent to somebody. */
    @GetMapping("/renewals/price")
    ModelAndView price(PriceForm form) {
        return priced(form);
    }

    /** Any number of them does not. */
    @PostMapping("/renewals/price")
    ModelAndView priceOfMany(PriceForm form) {
        return priced(form);
    }

    private ModelAndView priced(PriceForm form) {
        if (form.resources().isEmpty()) {
            return new ModelAndView("redirect:/renewals");
        }
        return new ModelAndView("renewal/price", "page", prices.page(form));
    }
}
