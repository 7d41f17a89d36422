package io.bursar.trail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.checkpoint.TrailWatch;
import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.Icon;
import io.bursar.web.NavigationCounter;
import io.bursar.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    @Bean
    NavigationItem trailNavigation() {
        return NavigationItem.of(310, "trail.title", "/trail", Icon.AUDIT).onlyFor(Role.AUDITOR, Role.ADMIN);
    }

    /** While it is broken no money is sent, and everybody is told why. */
    @Bean
    NavigationCounter brokenTrailCounter(TrailWatch watch) {
        return new BrokenTrail(watch);
    }

    private record BrokenTrail(TrailWatch watch) implements NavigationCounter {

        @Override
        public String key() {
            return "trail.counter.broken";
        }

        @Override
        public String href() {
            return "/operations/lane";
        }

        @Override
        public long count() {
            return watch.isSound() ? 0 : 1;
        }
    }

    /** Auditors change nothing; what they may send here reads the trail, and is itself recorded in it. */
    @Bean
    PathRules trailPaths() {
        return PathRules.none()
                .reads("/trail/**", Role.AUDITOR, Role.ADMIN)
                .writes("/trail/verification", Role.AUDITOR, Role.ADMIN);
    }
}
