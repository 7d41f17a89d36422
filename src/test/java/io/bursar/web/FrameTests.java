package io.bursar.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.bursar.runtime.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the page's own links lead back to, also from the page of an error. */
class FrameTests {

    private final StaticListableBeanFactory none = new StaticListableBeanFactory();
    private final Frame frame = new Frame(
            none.getBeanProvider(NavigationItem.class),
            none.getBeanProvider(NavigationCounter.class),
            none.getBeanProvider(PageSection.class),
            Mode.SANDBOX);

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void anErrorPageLeadsBackToThePageThatWasAskedFor() {
        MockHttpServletRequest request = error("GET", "/requests/R-1");
        request.setAttribute(RequestDispatcher.ERROR_QUERY_STRING, "page=2");

        assertThat(frame.here()).isEqualTo("/requests/R-1?page=2");
    }

    /** As after an upload that is larger than the container reads: Tomcat refuses to look at its parameters. */
    @Test
    void anErrorPageAfterAFormLeadsBackToTheFormAndReadsNothingOfIt() {
        MockHttpServletRequest request = error("POST", "/drafts/upload");
        request.addHeader("Referer", "http://localhost/drafts?kind=ALLOCATE_FUNDS");

        assertThat(frame.here()).isEqualTo("/drafts?kind=ALLOCATE_FUNDS");
        assertThat(frame.before()).isEqualTo("/drafts?kind=ALLOCATE_FUNDS");
    }

    @Test
    void anErrorPageFromNowhereLeadsHome() {
        error("POST", "/drafts/upload");

        assertThat(frame.here()).isEqualTo("/");
    }

    private static MockHttpServletRequest error(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error") {
            @Override
            public java.util.Map<String, String[]> getParameterMap() {
                throw new IllegalStateException("too large to be read");
            }
        };
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_METHOD, method);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }
}
