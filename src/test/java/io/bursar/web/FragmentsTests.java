package io.bursar.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import io.bursar.money.Money;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every fragment of the frame on one page, with nasty names in it; template {@code test/fragments.html}. */
@PortalTest
class FragmentsTests {

    private static final String NASTY = "<img src=x onerror=alert(1)>\"' ${7*7} __${7*7}__ =1+1";

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private ApplicationContext context;

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    private record Form(String name, String amount, String reason, String kind, String file) {}

    @Test
    void keepsWhatWasTypedAndTiesTheReasonToItsField() throws Exception {
        Document page = page("");
        assertThat(page.expectFirst("#name").val()).isEqualTo(NASTY);
        assertThat(page.expectFirst("#reason").text()).isEqualTo(NASTY);
        assertThat(page.expectFirst("#amount").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.expectFirst("#" + page.expectFirst("#amount").attr("aria-describedby"))
                        .text())
                .contains("金额最多两位小数");
        assertThat(page.expectFirst("#name").hasAttr("aria-invalid")).isFalse();
        assertThat(page.expectFirst("label[for=amount]").text()).isNotEmpty();
        assertThat(page.select("img")).isEmpty();
        assertThat(page.expectFirst("#kind option[selected]").val()).isEqualTo("b");
        assertThat(page.expectFirst("#kind option[disabled]").val()).isEqualTo("c");
    }

    @Test
    void keepsFiltersInTheHeadsAndThePages() throws Exception {
        Document page = page("?q=a%26b&sort=-balance&page=2");
        assertThat(page.expectFirst("th[aria-sort=descending] a").attr("href")).isEqualTo("/list?q=a%26b&sort=balance");
        assertThat(page.expectFirst("th[aria-sort=none] a").attr("href")).isEqualTo("/list?q=a%26b&sort=name");
        assertThat(page.expectFirst("a[rel=next]").attr("href")).isEqualTo("/list?q=a%26b&sort=-balance&page=3");
        assertThat(page.expectFirst(".pages-count").text()).contains("第 51–100 条", "共 1,020 条");
    }

    @Test
    void showsDebtsSignedAndSaysWhatCannotBeRead() throws Exception {
        Document page = page("");
        assertThat(page.expectFirst(".money .minus").text()).isEqualTo("-¥1,234.50");
        assertThat(page.expectFirst(".unreadable").text()).isEqualTo("未授权");
        assertThat(page.expectFirst(".asof time").text()).isEqualTo("截至 2026-11-23 00:03 GMT+8");
        assertThat(page.expectFirst(".state.tone-attention svg use").attr("href"))
                .contains("#attention");
        assertThat(page.expectFirst(".confirm input[name=reason]").val()).isEqualTo(NASTY);
    }

    private Document page(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/list");
        request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
        if (query.contains("q=")) {
            request.addParameter("q", "a&b");
            request.addParameter("sort", "-balance");
            request.addParameter("page", "2");
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, (WebApplicationContext) context);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        View view = views.resolveViewName("test/fragments", Locale.SIMPLIFIED_CHINESE);
        assertThat(view).isNotNull();
        java.util.Objects.requireNonNull(view).render(model(query), request, response);
        return Jsoup.parse(response.getContentAsString());
    }

    private static Map<String, Object> model(String query) {
        Form form = new Form(NASTY, "1.005", NASTY, "b", "");
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        FormErrors.field(errors, "amount", "web.amount.decimals");
        return Map.of(
                "form",
                form,
                BindingResult.MODEL_KEY_PREFIX + "form",
                errors,
                "options",
                List.of(
                        Choice.of("a", NASTY),
                        Choice.of("b", "B"),
                        Choice.of("c", "C").disabledBecause("because")),
                "sorting",
                query.isEmpty() ? Sorting.ascending("name") : Sorting.descending("balance"),
                "paging",
                new Paging(2, 50, 1020),
                "badge",
                new Badge(Tone.ATTENTION, "web.unreadable"),
                "debt",
                Money.yuan("-1234.5"),
                "at",
                Instant.parse("2026-11-22T16:03:59Z"),
                "fields",
                Map.of("reason", NASTY));
    }
}
