package io.bursar.web;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown when something went wrong: a page per kind, a reference, and never the exception's words. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<HttpStatus> OWN_PAGE = Set.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.CONFLICT,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.UNPROCESSABLE_CONTENT,
            HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.SERVICE_UNAVAILABLE);

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for by its address, there is nothing here.
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        return new ModelAndView("error/" + page(known), known);
    }

    private static String page(HttpStatus status) {
        if (OWN_PAGE.contains(status)) {
            return String.valueOf(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }
}
