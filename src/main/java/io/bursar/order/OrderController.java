package io.bursar.order;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.bursar.bss.OrderId;

/** Orders to look at. */
@Controller
class OrderController {

    private final OrderPages pages;

    OrderController(OrderPages pages) {
        this.pages = pages;
    }

    @GetMapping("/orders")
    ModelAndView list(OrderFilter filter, @RequestParam(required = false) @Nullable String page) {
        return new ModelAndView("order/list", "page", pages.list(filter, page));
    }

    @GetMapping("/orders/{id:[A-Za-z0-9_-]{1,64}}")
    ModelAndView order(@PathVariable String id) {
        OrderPages.OrderPage page = pages.order(OrderId.of(id));
        return new ModelAndView(
                "order/show", Map.of("page", page), page.whole() == null ? HttpStatus.NOT_FOUND : HttpStatus.OK);
    }
}
