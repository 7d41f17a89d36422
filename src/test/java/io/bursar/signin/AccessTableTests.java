package io.bursar.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.bursar.identity.Role;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every address of the portal times every role, asked of the portal's own lock and written down for people. */
@PortalTest
class AccessTableTests {

    private static final Path TABLE = Path.of("docs/access.md");

    private static final String HEAD = """
            # Who may call what

            Every address of the portal, and who gets past the lock there. Written by `AccessTableTests` from the lock
            itself and compared in every build: a change of a right is a change of this page. What somebody may do with
            *this* request (nobody decides on his own, nobody twice) is decided behind the lock.

            **●** may; **◐** may, with the password (and the code of the second factor, where there is one) given within
            the last five minutes. *Anybody* is not signed in, *everybody* is signed in without any role.

            | method | address | anybody | everybody | finance | approver | auditor | administrator |
            |---|---|:-:|:-:|:-:|:-:|:-:|:-:|
            """;

    @Autowired
    private SecurityFilterChain chain;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private MutableClock clock;

    /** When rights have changed on purpose: copy the file that the failure names. */
    @Test
    void theWrittenTableIsWhatTheLockDoes() throws IOException {
        String table = HEAD + String.join("", rows());
        Path generated = Path.of("target/access.md");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, table);
        assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "")
                .as("docs/access.md is out of date: cp target/access.md docs/access.md")
                .isEqualTo(table);
    }

    /** Said apart from the table, so that copying it does not approve of everything. */
    @Test
    void auditorsChangeNothingAndNobodyDecidesWithoutARole() {
        var wrong = new ArrayList<String>();
        for (String[] asked : addresses()) {
            boolean own = asked[1].matches("/(language|sign-in.*|setup|confirm-password|account/.*)")
                    || asked[1].matches("/trail/verification|.*export.*|.*/archive");
            boolean open = !mark(asked, List.of()).isEmpty()
                    || !mark(asked, List.of(Role.AUDITOR)).isEmpty();
            if (asked[0].equals("POST") && !own && open) {
                wrong.add(asked[1]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> rows() {
        return addresses().stream()
                .map(asked -> "| %s | `%s` | %s | %s | %s |%n"
                        .formatted(
                                asked[0],
                                asked[1],
                                allows(asked, anonymous()) ? "●" : "",
                                mark(asked, List.of()),
                                String.join(
                                        " | ",
                                        Stream.of(Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN)
                                                .map(role -> mark(asked, List.of(role)))
                                                .toList()))
                        .replace(System.lineSeparator(), "\n"))
                .toList();
    }

    private List<String[]> addresses() {
        var sorted = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                        method -> sorted.add(pattern.replaceAll("\\{(\\w+):(\\{[^}]*}|[^{}])*}", "{$1}")
                                                + " " + method.name()))));
        return sorted.stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> new String[] {parts[1], parts[0]})
                .toList();
    }

    private String mark(String[] asked, List<Role> roles) {
        Instant now = clock.instant();
        if (allows(asked, signedIn(roles, now.minus(Duration.ofHours(1))))) {
            return "●";
        }
        return allows(asked, signedIn(roles, now)) ? "◐" : "";
    }

    private boolean allows(String[] asked, Authentication who) {
        var request = new MockHttpServletRequest(asked[0], asked[1].replaceAll("\\{[^}]*}", "x"));
        var lock = chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow()
                .getAuthorizationManager();
        var answer = lock.authorize(() -> who, request);
        return answer != null && answer.isGranted();
    }

    private static Authentication anonymous() {
        return new AnonymousAuthenticationToken(
                "test", "anybody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    private static Authentication signedIn(List<Role> roles, Instant passwordAt) {
        Stream<GrantedAuthority> granted =
                roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()));
        Stream<GrantedAuthority> factor =
                Stream.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(passwordAt)
                        .build());
        return UsernamePasswordAuthenticationToken.authenticated(
                "somebody", null, Stream.concat(granted, factor).toList());
    }
}
