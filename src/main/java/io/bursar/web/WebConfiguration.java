package io.bursar.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    NavigationItem homeNavigation() {
        return NavigationItem.of(0, "web.home.title", "/", Icon.HOME);
    }

    /** Rules for every controller. */
    @ControllerAdvice
    static class EveryController {

        /** Forms are records: nothing is ever bound by setter. */
        @InitBinder
        void bindDeclaredOnly(WebDataBinder binder) {
            binder.setDeclarativeBinding(true);
        }

        /** Somebody else was faster: the page says so and nothing was changed. */
        @ExceptionHandler
        void conflict(OptimisticLockingFailureException failure, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }
}
