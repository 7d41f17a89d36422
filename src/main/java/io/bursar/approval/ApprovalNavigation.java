package io.bursar.approval;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.identity.PathRules;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.web.HomeCard;
import io.bursar.web.Icon;
import io.bursar.web.NavigationCounter;
import io.bursar.web.NavigationItem;

/** Where the pages are found, and who may do what there. */
@Configuration(proxyBeanMethods = false)
class ApprovalNavigation {

    private static final int LISTED = 10;

    @Bean
    PathRules approvalPaths() {
        return PathRules.none()
                .polls("/requests/*/progress", Role.values())
                .reads("/requests/**", Role.values())
                .reads("/approvals", Role.APPROVER, Role.AUDITOR, Role.ADMIN)
                .reads("/approvals/bulk", Role.APPROVER)
                .decides("/approvals/bulk", Role.APPROVER)
                // A delegate may have any role but one: whoever audits decides nothing.
                .decides("/requests/*/approval", Role.FINANCE, Role.APPROVER, Role.ADMIN)
                .decides("/requests/*/rejection", Role.FINANCE, Role.APPROVER, Role.ADMIN)
                .decides("/requests/*/return", Role.FINANCE, Role.APPROVER, Role.ADMIN)
                .writes("/requests/*/recall", Role.FINANCE)
                .writes("/requests/*/stop", Role.FINANCE, Role.APPROVER);
    }

    @Bean
    NavigationItem inboxInNavigation() {
        return NavigationItem.of(120, "approval.nav.inbox", "/approvals", Icon.APPROVAL)
                .onlyFor(Role.APPROVER, Role.AUDITOR, Role.ADMIN);
    }

    @Bean
    NavigationItem mineInNavigation() {
        return NavigationItem.of(130, "approval.nav.mine", "/requests/mine", Icon.REQUEST)
                .onlyFor(Role.FINANCE);
    }

    @Bean
    NavigationItem requestsInNavigation() {
        return NavigationItem.of(140, "approval.nav.all", "/requests", Icon.TRANSFER);
    }

    @Bean
    HomeCard waitingCard(Inbox inbox, People people, States states) {
        return new Waiting(inbox, people, states);
    }

    @Bean
    HomeCard mineCard(RequestList list, People people, States states) {
        return new Mine(list, people, states);
    }

    @Bean
    NavigationCounter blockedCounter(RequestList list, People people) {
        return new Blocked(list, people);
    }

    /** Administrators can end it: by giving somebody the role. */
    private record Blocked(RequestList list, People people) implements NavigationCounter {

        @Override
        public String key() {
            return "approval.counter.blocked";
        }

        @Override
        public String href() {
            return "/requests?state=BLOCKED";
        }

        @Override
        public long count() {
            return people.current().isNow(Role.ADMIN) ? list.blocked() : 0;
        }
    }

    private record Waiting(Inbox inbox, People people, States states) implements HomeCard {

        @Override
        public int order() {
            return 20;
        }

        @Override
        public String title() {
            return "approval.inbox.waiting";
        }

        @Override
        public java.util.Set<Role> roles() {
            return java.util.Set.of(Role.APPROVER);
        }

        @Override
        public Content content() {
            List<Line> lines = inbox.waitingFor(people.current()).stream()
                    .map(line -> states.line(line.overview()))
                    .toList();
            return new Lines(lines, "approval.inbox.empty", "/approvals");
        }
    }

    private record Mine(RequestList list, People people, States states) implements HomeCard {

        @Override
        public int order() {
            return 30;
        }

        @Override
        public String title() {
            return "approval.mine.title";
        }

        @Override
        public java.util.Set<Role> roles() {
            return java.util.Set.of(Role.FINANCE);
        }

        @Override
        public Content content() {
            Person maker = people.current();
            List<Line> lines =
                    list.madeBy(maker.id(), LISTED).stream().map(states::line).toList();
            return new Lines(lines, "approval.mine.empty", "/requests/mine");
        }
    }
}
