package io.bursar.sync;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.bursar.identity.Role;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PortalTest
class SyncPagesTests {

    private final MockMvcTester pages;

    @Autowired
    SyncPagesTests(MockMvcTester pages) {
        this.pages = pages;
    }

    @Test
    void showsEverySourceAndAButtonToThoseWhoMayFetch() {
        assertThat(buttons(Role.FINANCE)).isEqualTo(buttons(Role.ADMIN));
        assertThat(buttons(Role.AUDITOR)).isZero();
        assertThat(buttons(Role.APPROVER)).isZero();
    }

    @Test
    void letsNobodyElseFetch() {
        for (var role : new Role[] {Role.AUDITOR, Role.APPROVER}) {
            assertThat(pages.post()
                            .uri("/synchronisation/packages")
                            .with(user("someone").roles(role.name()))
                            .with(csrf()))
                    .hasStatus(403);
        }
        assertThat(pages.post()
                        .uri("/synchronisation/nothing")
                        .with(user("someone").roles("FINANCE"))
                        .with(csrf()))
                .hasStatus(404);
    }

    private int buttons(Role role) {
        var answer = pages.get()
                .uri("/synchronisation")
                .with(user("someone").roles(role.name()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("main form[action^=/synchronisation/]")
                .size();
    }
}
