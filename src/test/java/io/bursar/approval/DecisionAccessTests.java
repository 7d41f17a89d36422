package io.bursar.approval;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.bursar.identity.Role;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may not post where; the token is right, so it is the role that is missing. */
@PortalTest
class DecisionAccessTests {

    @Autowired
    private MockMvc portal;

    @ParameterizedTest
    @CsvSource({
        "li, /approvals/bulk",
        "zhao, /approvals/bulk",
        "admin, /approvals/bulk",
        "li, /delegations",
        "zhao, /delegations",
        "admin, /delegations",
        "li, /rules/draft",
        "wang, /rules/draft",
        "zhao, /rules/draft",
        "zhao, /requests/R-20261123-0001/stop",
        "admin, /requests/R-20261123-0001/stop",
        "wang, /rules/editions/2/confirmation",
        "li, /rules/editions/2/refusal"
    })
    void nobodyElseGetsThrough(String username, String path) {
        Role role = switch (username) {
            case "li" -> Role.FINANCE;
            case "wang" -> Role.APPROVER;
            case "zhao" -> Role.AUDITOR;
            default -> Role.ADMIN;
        };
        assertThat(MockMvcTester.create(portal)
                        .post()
                        .uri(path)
                        .with(SecurityMockMvcRequestPostProcessors.user(username)
                                .roles(role.name()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
