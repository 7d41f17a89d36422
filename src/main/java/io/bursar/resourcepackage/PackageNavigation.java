package io.bursar.resourcepackage;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.web.HomeCard;
import io.bursar.web.Icon;
import io.bursar.web.NavigationCounter;
import io.bursar.web.NavigationItem;

/** Where the pages are found, who may open them, and what every page says while packages run low. */
@Configuration(proxyBeanMethods = false)
class PackageNavigation {

    private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    @Bean
    NavigationItem packagesInNavigation() {
        return NavigationItem.of(255, "resourcepackage.navigation", "/packages", Icon.PACKAGE)
                .onlyFor(READERS);
    }

    @Bean
    PathRules packagePaths() {
        return PathRules.none()
                .reads("/packages", READERS)
                .reads("/packages/*", READERS)
                .writes("/packages/threshold", Role.FINANCE, Role.ADMIN)
                .writes("/packages/alerts/seen", Role.FINANCE, Role.ADMIN);
    }

    @Bean
    NavigationCounter lowPackagesCounter(Thresholds thresholds) {
        return new NavigationCounter() {
            @Override
            public String key() {
                return "resourcepackage.counter";
            }

            @Override
            public String href() {
                return "/packages/alerts";
            }

            @Override
            public long count() {
                return thresholds.open();
            }
        };
    }

    @Bean
    HomeCard packagesCard(PackageShelf shelf) {
        return new PackagesCard(shelf);
    }

    private record PackagesCard(PackageShelf shelf) implements HomeCard {

        @Override
        public int order() {
            return 60;
        }

        @Override
        public String title() {
            return "resourcepackage.title";
        }

        @Override
        public Content content() {
            return new Figures(List.of(
                    Figure.count("resourcepackage.card.low", shelf.count(query("low", "1")), "/packages?low=1"),
                    Figure.count(
                            "resourcepackage.card.expiring", shelf.count(query("days", "30")), "/packages?days=30")));
        }

        private static PackageQuery query(String name, String value) {
            return PackageQuery.of(Map.of(name, value));
        }
    }
}
