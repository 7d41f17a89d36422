package io.bursar.order;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.TermResource;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Tone;

/** The list of what can be renewed: main resources by expiry, with what is attached to them folded in. */
@Component
class RenewalPages {

    /** The most resources that are read for one page. */
    private static final int MOST = 5_000;

    private final Renewals renewals;
    private final OrderLooks looks;
    private final Clock clock;

    RenewalPages(Renewals renewals, OrderLooks looks, Clock clock) {
        this.renewals = renewals;
        this.looks = looks;
        this.clock = clock;
    }

    /** One main resource, and what follows it when it is renewed. */
    record Row(TermResource resource, Badge badge, OrderLooks.@Nullable Left left, List<TermResource> attached) {}

    /** The list; {@code failure} says why there is none. */
    record ListPage(
            RenewalFilter filter,
            List<Choice> within,
            List<Row> rows,
            @Nullable Instant asOf,
            String failure) {}

    ListPage list(RenewalFilter filter) {
        ReadAnswer<List<TermResource>> answer = AllPages.read(
                offset -> renewals.resources(filter.selection(clock.instant()), offset), TermResource::id, MOST);
        if (answer instanceof ReadAnswer.Known<List<TermResource>> known) {
            return new ListPage(filter, within(), rows(known.value(), filter.q()), known.asOf(), "");
        }
        return new ListPage(filter, within(), List.of(), null, looks.failure(answer));
    }

    private List<Row> rows(List<TermResource> all, String q) {
        Map<ResourceId, List<TermResource>> attached = all.stream()
                .filter(each -> each.attachment().parent() != null)
                .collect(Collectors.groupingBy(RenewalPages::parent));
        return all.stream()
                .filter(TermResource::isMain)
                .filter(each -> fits(each, q))
                .sorted(Comparator.comparing(
                        (TermResource each) -> each.term().expiresAt(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(each -> new Row(
                        each,
                        badge(each.status()),
                        looks.left(each.term().expiresAt()),
                        attached.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static ResourceId parent(TermResource resource) {
        ResourceId parent = resource.attachment().parent();
        return parent == null ? resource.id() : parent;
    }

    private static boolean fits(TermResource resource, String q) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return (resource.name() + " " + resource.id()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Badge badge(TermResource.Status status) {
        Tone tone = switch (status) {
            case IN_USE -> Tone.GOOD;
            case EXPIRED, FROZEN -> Tone.ATTENTION;
            case CLOSED, OTHER -> Tone.NEUTRAL;
        };
        return new Badge(tone, "order.resource." + status);
    }

    private List<Choice> within() {
        return RenewalFilter.WITHIN.stream()
                .map(each -> Choice.of(each, looks.word("order.within." + each)))
                .toList();
    }
}
