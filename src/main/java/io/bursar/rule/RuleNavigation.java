package io.bursar.rule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationCounter;
import io.bursar.web.NavigationItem;

/** Where the rules are found, and who may do what there. */
@Configuration(proxyBeanMethods = false)
class RuleNavigation {

    @Bean
    PathRules rulePaths() {
        return PathRules.none()
                .reads("/rules/draft/**", Role.ADMIN)
                .reads("/rules/**", Role.values())
                .decides("/rules/draft/proposal", Role.ADMIN)
                .writes("/rules/draft/**", Role.ADMIN)
                .decides("/rules/editions/*/confirmation", Role.ADMIN)
                .decides("/rules/editions/*/refusal", Role.ADMIN);
    }

    @Bean
    NavigationItem rulesInNavigation() {
        return NavigationItem.of(920, "rule.nav", "/rules", Icon.RULES);
    }

    @Bean
    NavigationCounter waitingEdition(RuleBook book, People people) {
        return new Waiting(book, people);
    }

    /** Nobody else tells an administrator that another one's change waits for him. */
    private record Waiting(RuleBook book, People people) implements NavigationCounter {

        @Override
        public String key() {
            return "rule.counter.proposed";
        }

        @Override
        public String href() {
            return "/rules";
        }

        @Override
        public long count() {
            Person person = people.current();
            return person.isNow(Role.ADMIN) && book.waitsFor(person) ? 1 : 0;
        }
    }
}
