package io.bursar.livecheck;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;

/** Administrators record and decide; auditors look. */
@Configuration(proxyBeanMethods = false)
class LiveCheckConfiguration {

    @Bean
    PathRules liveCheckPaths() {
        return PathRules.none()
                .reads("/operations/live-check", Role.ADMIN, Role.AUDITOR)
                .decides("/operations/live-check/**", Role.ADMIN);
    }

    @Bean
    NavigationItem liveCheckInNavigation() {
        return NavigationItem.of(940, "livecheck.nav", "/operations/live-check", Icon.SETTINGS)
                .onlyFor(Role.ADMIN, Role.AUDITOR);
    }
}
