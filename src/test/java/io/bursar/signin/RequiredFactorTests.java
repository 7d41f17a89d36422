package io.bursar.signin;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.ServletException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import io.bursar.identity.Credentials;
import io.bursar.identity.Duty;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserId;
import io.bursar.secondfactor.SecondFactorSettings;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a role needs a second factor, whoever has none sets it up before anything else. */
class RequiredFactorTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Admission admission =
            new Admission(new SecondFactorSettings(Set.of(Role.APPROVER, Role.ADMIN), false), MutableClock.at(NOW));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void holdsNoRoleBeforeItIsSetUp() {
        Authentication approver = admission.byPassword(user(false, Role.FINANCE, Role.APPROVER));
        Authentication maker = admission.byPassword(user(false, Role.FINANCE));

        assertThat(duty(approver)).isEqualTo(Duty.SET_UP_FACTOR);
        assertThat(approver.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .noneMatch(authority -> authority != null && authority.startsWith("ROLE_"));
        assertThat(duty(maker)).isEqualTo(Duty.NONE);
        assertThat(maker.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_FINANCE");
    }

    @Test
    void isSetUpAfterThePasswordThatSomebodyElseKnowsIsReplaced() {
        assertThat(duty(admission.byPassword(user(true, Role.APPROVER)))).isEqualTo(Duty.CHANGE_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /approvals",
        "POST, /approvals/bulk",
        "POST, /requests/R-20261123-0001/approval",
        "POST, /operations/unknowns/1/ruling",
        "POST, /delegations",
        "GET, /account",
        "POST, /account/second-factor/removal",
        "GET, /account/second-factors"
    })
    void leadsToItWhateverIsAskedFor(String method, String path) throws Exception {
        assertThat(redirectOf(method, path)).isEqualTo("/account/second-factor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/second-factor",
                "/account/second-factor/offer",
                "/account/second-factor/confirmation",
                "/confirm-password",
                "/language",
                "/sign-out"
            })
    void letsThroughWhatItTakes(String path) throws Exception {
        assertThat(redirectOf("POST", path)).isNull();
    }

    /** Where an approver without a second factor is sent instead; null when he gets through. */
    private @Nullable String redirectOf(String method, String path) throws ServletException, IOException {
        SecurityContextHolder.setContext(new SecurityContextImpl(admission.byPassword(user(false, Role.APPROVER))));
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        new SignedInFilter().doFilter(new MockHttpServletRequest(method, path), response, chain);
        assertThat(chain.getRequest() == null).isEqualTo(response.getRedirectedUrl() != null);
        return response.getRedirectedUrl();
    }

    private static Credentials user(boolean mustChangePassword, Role... roles) {
        Person person = new Person(new UserId(UUID.randomUUID()), "wu", "吴", Set.of(roles), true);
        return new Credentials(person, "$argon2id$", mustChangePassword, false, 1);
    }

    private static Duty duty(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn person ? person.duty() : Duty.NONE;
    }
}
