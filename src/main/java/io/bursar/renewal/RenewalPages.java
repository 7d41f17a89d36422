package io.bursar.renewal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.TermResource;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Paging;

/** The list of what can be renewed. */
@Component
class RenewalPages {

    /** Main resources of one page. */
    private static final int ROWS = 100;

    private final Holdings holdings;
    private final OpenOrders open;
    private final RenewalWords words;
    private final Clock clock;

    RenewalPages(Holdings holdings, OpenOrders open, RenewalWords words, Clock clock) {
        this.holdings = holdings;
        this.open = open;
        this.words = words;
        this.clock = clock;
    }

    /** One row; {@code pending}: what was asked for it already, null when nothing was. */
    record Row(Held held, Badge badge, String left, OpenOrders.@Nullable Pending pending) {}

    /** One span of time, and how many expire in it with the rest of the filter as it is. */
    record Window(String value, String label, long count, boolean chosen) {}

    /** What the selects offer: only what there is. */
    record Options(List<Choice> services, List<Choice> policies, List<Choice> regions, List<Choice> projects) {

        static final Options NONE = new Options(List.of(), List.of(), List.of(), List.of());
    }

    /** The list; {@code failure} says why there is none. */
    record ListPage(
            RenewalFilter filter,
            List<Window> windows,
            Options options,
            List<Row> rows,
            Paging paging,
            @Nullable Instant asOf,
            String failure) {}

    ListPage list(RenewalFilter filter, @Nullable String page) {
        ReadAnswer<List<Held>> answer = holdings.of(ResourceSelection.ALL);
        if (!(answer instanceof ReadAnswer.Known<List<Held>> known)) {
            return new ListPage(
                    filter, List.of(), Options.NONE, List.of(), Paging.of("1", ROWS, 0), null, words.failure(answer));
        }
        Instant now = clock.instant();
        List<Held> all = known.value();
        List<Held> fitting = all.stream().filter(held -> filter.fits(held, now)).toList();
        Paging paging = Paging.of(page, ROWS, fitting.size());
        List<Held> shown = fitting.stream().skip(paging.offset()).limit(ROWS).toList();
        Map<ResourceId, OpenOrders.Pending> pending =
                open.pendingFor(shown.stream().map(held -> held.main().id()).toList());
        List<Row> rows = shown.stream()
                .map(held -> new Row(
                        held,
                        words.badge(held.main().status()),
                        words.left(held.main().term().expiresAt()),
                        pending.get(held.main().id())))
                .toList();
        return new ListPage(filter, windows(filter, all, now), options(all), rows, paging, known.asOf(), "");
    }

    private List<Window> windows(RenewalFilter filter, List<Held> all, Instant now) {
        return RenewalFilter.WITHIN.stream()
                .map(each -> new Window(
                        each,
                        words.word("renewal.within." + each),
                        all.stream()
                                .filter(held -> filter.within(each).fits(held, now))
                                .count(),
                        each.equals(filter.within())))
                .toList();
    }

    private Options options(List<Held> all) {
        return new Options(
                choices(
                        all,
                        it -> it.type().service().code(),
                        it -> words.service(it.type().service())),
                choices(all, it -> it.expiryPolicy().name(), it -> words.word("renewal.policy." + it.expiryPolicy())),
                choices(
                        all,
                        it -> it.place().region(),
                        it -> words.region(it.place().region())),
                choices(all, RenewalPages::projectId, RenewalPages::projectName));
    }

    private static @Nullable String projectId(TermResource it) {
        return it.place().enterpriseProject() == null
                ? null
                : it.place().enterpriseProject().id();
    }

    private static @Nullable String projectName(TermResource it) {
        return it.place().enterpriseProject() == null
                ? null
                : it.place().enterpriseProject().name();
    }

    private static List<Choice> choices(
            List<Held> all,
            Function<TermResource, @Nullable String> value,
            Function<TermResource, @Nullable String> label) {
        Map<String, String> found = new TreeMap<>();
        for (Held held : all) {
            String key = value.apply(held.main());
            String text = label.apply(held.main());
            if (key != null && !key.isEmpty()) {
                found.put(key, text == null ? key : text);
            }
        }
        return found.entrySet().stream()
                .map(each -> Choice.of(each.getKey(), each.getValue()))
                .toList();
    }
}
