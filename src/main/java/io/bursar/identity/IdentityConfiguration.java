package io.bursar.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    NavigationItem usersNavigation() {
        return NavigationItem.of(910, "identity.users.title", "/users", Icon.PEOPLE)
                .onlyFor(Role.ADMIN, Role.AUDITOR);
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
}
