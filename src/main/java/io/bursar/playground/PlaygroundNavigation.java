package io.bursar.playground;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.runtime.ConditionalOnMode;
import io.bursar.runtime.Mode;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Where the control page is found; administrators only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMode(Mode.SANDBOX)
class PlaygroundNavigation {

    @Bean
    NavigationItem playgroundInNavigation() {
        return NavigationItem.of(990, "playground.navigation", "/sandbox", Icon.SETTINGS)
                .onlyFor(Role.ADMIN);
    }

    @Bean
    PathRules playgroundPaths() {
        return PathRules.none().reads("/sandbox", Role.ADMIN).writes("/sandbox/**", Role.ADMIN);
    }
}
