package io.bursar.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.identity.SignedIn;
import io.bursar.signin.Sessions;
import io.bursar.web.Icon;
import io.bursar.web.NavigationCounter;
import io.bursar.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {

    @Bean
    NavigationItem usersNavigation() {
        return NavigationItem.of(910, "identity.users.title", "/users", Icon.PEOPLE)
                .onlyFor(Role.ADMIN, Role.AUDITOR);
    }

    @Bean
    NavigationCounter proposalsToAnswer(UserProposals proposals) {
        return new ProposalsToAnswer(proposals);
    }

    @Bean
    PathRules administrationPaths() {
        return PathRules.none()
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
