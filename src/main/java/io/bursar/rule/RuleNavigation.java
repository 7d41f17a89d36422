package io.bursar.rule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
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
}
