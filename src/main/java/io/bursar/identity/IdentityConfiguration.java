package io.bursar.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

import io.bursar.web.Icon;
import io.bursar.web.NavigationCounter;
import io.bursar.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    NavigationItem usersNavigation() {
        return NavigationItem.of(910, "identity.users.title", "/users", Icon.PEOPLE)
                .onlyFor(Role.ADMIN, Role.AUDITOR);
    }

    /**
     * Two requests of one session may write the same attribute at the same time (a page, and what it asks for while it
     * is open): the later one counts, instead of failing on the primary key.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterSessionAttributeCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    NavigationCounter proposalsToAnswer(UserProposals proposals) {
        return new ProposalsToAnswer(proposals);
    }

    @Bean
    PathRules identityPaths() {
        return PathRules.none()
                .writes(CodeController.CODE)
                .readsBeforeDeciding(SecondFactorController.PAGE)
                .decides(SecondFactorController.PAGE + "/*")
                .reads("/account/**")
                .writes("/account/password")
                .reads("/confirm-password")
                .writes("/confirm-password")
                .readsBeforeDeciding("/users/new", Role.ADMIN)
                .reads("/users/**", Role.ADMIN, Role.AUDITOR)
                .decides("/users/**", Role.ADMIN);
    }

    private record ProposalsToAnswer(UserProposals proposals) implements NavigationCounter {

        @Override
        public String key() {
            return "identity.proposal.waiting";
        }

        @Override
        public String href() {
            return "/users";
        }

        @Override
        public long count() {
            boolean administrates = Sessions.factors().stream()
                    .anyMatch(authority -> ("ROLE_" + Role.ADMIN.name()).equals(authority.getAuthority()));
            return administrates
                    ? proposals.waitingFor(SignedIn.here().orElseThrow().id())
                    : 0;
        }
    }
}
