package io.bursar.resourcepackage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.catalogue.Catalogue;
import io.bursar.cost.CostNames;
import io.bursar.sync.SyncState;
import io.bursar.sync.Synchronisations;
import io.bursar.time.Beijing;
import io.bursar.web.Choice;
import io.bursar.web.Formats;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;

/** Makes what the pages of packages show. */
@Component
class PackagePages {

    private static final Duration OBSERVED = Duration.ofDays(14);
    private static final List<Integer> SPANS = List.of(31, 92, 366);

    private final PackageShelf shelf;
    private final Deductions deductions;
    private final ItemCharts charts;
    private final Aids aids;
    private final Clock clock;

    PackagePages(PackageShelf shelf, Deductions deductions, ItemCharts charts, Aids aids, Clock clock) {
        this.shelf = shelf;
        this.deductions = deductions;
        this.charts = charts;
        this.aids = aids;
        this.clock = clock;
    }

    /** What the pages lean on. */
    @Component
    record Aids(
            Synchronisations synchronisations,
            Catalogue catalogue,
            CostNames names,
            Thresholds thresholds,
            Formats formats) {

        /** What projects are called, as bills tell it; the id where none does. */
        Map<String, String> projects(Collection<String> ids) {
            return names.of(CostDimension.ENTERPRISE_PROJECT, ids);
        }
    }

    /** The list, or the services, of what is asked for. */
    record ListPage(
            PackageQuery query,
            Choices choices,
            boolean grouped,
            List<PackageShelf.Group> groups,
            List<StoredPackage> rows,
            Sorting sorting,
            Paging paging,
            SyncState state,
            SyncState projects) {}

    /** What can be chosen from. */
    record Choices(List<Choice> services, List<Choice> regions, List<Choice> projects, List<Choice> statuses) {

        /** What a project is called; its id where nobody told. */
        public String project(String id) {
            return projects.stream()
                    .filter(each -> each.value().equals(id))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(id);
        }
    }

    /** One package; {@code insight} is null when it holds nothing. */
    record ShowPage(
            StoredPackage pack,
            @Nullable Insight insight,
            Alarm alarm,
            boolean unlisted,
            @Nullable String project,
            SyncState state,
            SyncState deductions) {}

    /** One of its items, looked into. */
    record Insight(
            StoredPackage.Item item,
            int days,
            List<Integer> spans,
            ItemCharts.Both charts,
            @Nullable Forecast forecast,
            List<Deductions.Sum> byResource,
            List<Deductions.Sum> byTag,
            DeductionQuery query) {}

    /** At what percentage an alert is raised; {@code own} is null where the one for all counts. */
    record Alarm(Thresholds.@Nullable Threshold own, Thresholds.@Nullable Threshold every) {}

    ListPage list(Map<String, String> parameters) {
        var query = PackageQuery.of(parameters);
        var sorting = Sorting.of(parameters.get("sort"), Sorting.ascending("expires"), PackageShelf.COLUMNS.keySet());
        var grouped = "service".equals(parameters.get("group"));
        var paging = Paging.of(parameters.get("page"), Paging.USUAL_SIZE, shelf.count(query));
        return new ListPage(
                query,
                choices(),
                grouped,
                grouped ? shelf.groups(query) : List.of(),
                grouped ? List.of() : shelf.list(query, sorting, paging),
                sorting,
                paging,
                aids.synchronisations().state(PackageSync.NAME),
                aids.synchronisations().state(ProjectSync.NAME));
    }

    ShowPage show(StoredPackage pack, @Nullable String item, @Nullable String days) {
        var state = aids.synchronisations().state(PackageSync.NAME);
        var chosen = pack.items().stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .or(() -> pack.items().stream().findFirst())
                .orElse(null);
        var asOf = state.asOf();
        return new ShowPage(
                pack,
                chosen == null ? null : insight(pack, chosen, span(days)),
                new Alarm(
                        aids.thresholds().of(pack.id()).orElse(null),
                        aids.thresholds().of(Thresholds.ALL).orElse(null)),
                asOf != null && pack.lastSeen().isBefore(asOf.minus(Duration.ofHours(2))),
                project(pack),
                state,
                aids.synchronisations().state(DeductionSync.NAME));
    }

    private @Nullable String project(StoredPackage pack) {
        String id = pack.place().project();
        return id == null ? null : aids.projects(List.of(id)).get(id);
    }

    private static int span(@Nullable String days) {
        return SPANS.stream()
                .filter(span -> span.toString().equals(days))
                .findFirst()
                .orElse(SPANS.getFirst());
    }

    private Insight insight(StoredPackage pack, StoredPackage.Item item, int days) {
        var today = Beijing.dayOf(clock.instant());
        var last = Beijing.dayOf(pack.life().until()).isBefore(today)
                ? Beijing.dayOf(pack.life().until())
                : today;
        var query = query(item, last.minusDays(days - 1L), last);
        var forecast = forecast(pack, item);
        return new Insight(
                item,
                days,
                SPANS,
                charts.of(item, query, forecast),
                forecast,
                deductions.byResource(query),
                deductions.byTag(query),
                query);
    }

    private DeductionQuery query(StoredPackage.Item item, LocalDate from, LocalDate until) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("item", item.id());
        asked.put("from", from.toString());
        asked.put("until", until.toString());
        return DeductionQuery.of(asked, until);
    }

    /** By what was used in the last fortnight, or since the cycle began. */
    private @Nullable Forecast forecast(StoredPackage pack, StoredPackage.Item item) {
        if (pack.nature().status() != ResourcePackage.Status.EFFECTIVE) {
            return null;
        }
        var now = clock.instant();
        var cycle = item.cycle() == null ? pack.life() : item.cycle();
        Instant since = now.minus(OBSERVED).isBefore(cycle.from()) ? cycle.from() : now.minus(OBSERVED);
        return Forecast.of(
                item.left(), deductions.used(item.id(), since), Duration.between(since, now), now, cycle.until());
    }

    private Choices choices() {
        var projects = new java.util.ArrayList<Choice>();
        projects.add(Choice.of("none", aids.formats().word("resourcepackage.project.none")));
        var ids = shelf.values("project");
        var names = aids.projects(ids);
        ids.forEach(id -> projects.add(Choice.of(id, names.getOrDefault(id, id))));
        return new Choices(
                shelf.values("service_code").stream()
                        .map(code -> Choice.of(code, aids.catalogue().service(code)))
                        .toList(),
                shelf.values("region").stream()
                        .map(code -> Choice.of(code, aids.catalogue().region(code)))
                        .toList(),
                projects,
                Arrays.stream(ResourcePackage.Status.values())
                        .map(status ->
                                Choice.of(status.name(), aids.formats().word("resourcepackage.status." + status)))
                        .toList());
    }
}
