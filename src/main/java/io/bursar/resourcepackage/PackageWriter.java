package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.bursar.bss.packages.ResourcePackage;
import io.bursar.time.Beijing;

/** Writes packages as they were listed, and what was left of them that day. Inside the caller's transaction. */
@Component
class PackageWriter {

    private static final String PACKAGE = """
            insert into resource_package (id, listed_in, product_code, product_name, service_code, service_name, region,
                scope, project, source, order_id, effective_at, expires_at, status, bundle, reuse, search_text,
                left_percent, first_seen_at, last_seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set listed_in = excluded.listed_in, product_name = excluded.product_name,
                service_name = case when excluded.service_name = '' then resource_package.service_name
                                    else excluded.service_name end,
                region = excluded.region, scope = excluded.scope, project = excluded.project,
                order_id = excluded.order_id, effective_at = excluded.effective_at, expires_at = excluded.expires_at,
                status = excluded.status, bundle = excluded.bundle, reuse = excluded.reuse,
                search_text = excluded.search_text, left_percent = excluded.left_percent,
                last_seen_at = excluded.last_seen_at""";

    private static final String ITEM = """
            insert into package_item (id, package_id, position, present, usage_name, left_amount, total_amount,
                                      measure_id,
                                      as_of)
            values (?, ?, ?, true, ?, ?, ?, ?, ?)
            on conflict (id) do update set position = excluded.position, present = true,
                usage_name = excluded.usage_name, left_amount = excluded.left_amount,
                total_amount = excluded.total_amount, measure_id = excluded.measure_id, as_of = excluded.as_of""";

    private static final String DAY = """
            insert into package_item_day (item_id, day, left_amount, total_amount, as_of) values (?, ?, ?, ?, ?)
            on conflict (item_id, day) do update set left_amount = excluded.left_amount,
                total_amount = excluded.total_amount, as_of = excluded.as_of""";

    private static final String SET_ASIDE = """
            update package_item i set present = false
             where i.package_id = any(?) and i.present and not i.id = any(?)""";

    private final JdbcTemplate jdbc;
    private final LowWatch watch;
    private final Clock clock;
    private final PackageSettings settings;

    PackageWriter(JdbcTemplate jdbc, LowWatch watch, Clock clock, PackageSettings settings) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.clock = clock;
        this.settings = settings;
    }

    /** The enterprise projects that packages are asked for, the default one (0) among them. */
    List<String> projects() {
        var projects = new java.util.TreeSet<>(settings.projects());
        projects.add("0");
        projects.addAll(jdbc.queryForList("select id from enterprise_project", String.class));
        return List.copyOf(projects);
    }

    /** Projects that somebody named. */
    void found(Collection<String> projects) {
        jdbc.batchUpdate(
                "insert into enterprise_project (id, last_seen_at) values (?, ?)"
                        + " on conflict (id) do update set last_seen_at = excluded.last_seen_at",
                projects.stream()
                        .map(id -> new Object[] {id, utc(clock.instant())})
                        .toList());
    }

    void keep(String list, List<ResourcePackage> packages) {
        var now = utc(clock.instant());
        var day = Beijing.dayOf(clock.instant());
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        List<Object[]> days = new ArrayList<>();
        for (var each : packages) {
            heads.add(head(list, each, now));
            int position = 0;
            for (var item : each.items()) {
                var id = item.id().value();
                var left = item.left().amount();
                var total = item.total().amount();
                items.add(new Object[] {
                    id,
                    each.id().value(),
                    position++,
                    text(item.usage()),
                    left,
                    total,
                    item.total().unit().value(),
                    now
                });
                if (isAlive(each.nature().status())) {
                    days.add(new Object[] {id, day, left, total, now});
                }
            }
        }
        jdbc.batchUpdate(PACKAGE, heads);
        jdbc.batchUpdate(ITEM, items);
        jdbc.batchUpdate(DAY, days);
        var ids = packages.stream().map(each -> each.id().value()).toArray(String[]::new);
        jdbc.update(SET_ASIDE, ids, items.stream().map(row -> row[0]).toArray(String[]::new));
        found(packages.stream()
                .map(each -> each.project().id())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
        watch.look();
    }

    /** The names in English; everything else is kept with the Chinese ones. */
    void english(List<ResourcePackage> packages) {
        jdbc.batchUpdate(
                "update resource_package set product_english = ? where id = ?",
                packages.stream()
                        .map(each -> new Object[] {
                            text(each.product().label()), each.id().value()
                        })
                        .toList());
        jdbc.batchUpdate(
                "update package_item set usage_english = ? where id = ?",
                packages.stream()
                        .flatMap(each -> each.items().stream())
                        .map(item -> new Object[] {text(item.usage()), item.id().value()})
                        .toList());
    }

    private static @Nullable Object[] head(String list, ResourcePackage each, OffsetDateTime now) {
        var order = each.origin().order();
        return row(
                each.id().value(),
                list,
                each.product().code(),
                text(each.product().label()),
                each.service().code(),
                text(each.service().name()),
                each.region(),
                each.project().scope().name(),
                each.project().id(),
                each.origin().source().name(),
                order == null ? null : order.value(),
                utc(each.term().from()),
                utc(each.term().until()),
                each.nature().status().name(),
                each.nature().bundle().name(),
                each.nature().reuse().name(),
                folded(each),
                leftPercent(each),
                now,
                now);
    }

    static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    private static boolean isAlive(ResourcePackage.Status status) {
        return switch (status) {
            case EFFECTIVE, USED_UP -> true;
            case NOT_EFFECTIVE, EXPIRED, UNSUBSCRIBED, OTHER -> false;
        };
    }

    /** Of the item of which least is left. */
    private static @Nullable BigDecimal leftPercent(ResourcePackage each) {
        return each.items().stream()
                .filter(item -> item.total().amount().signum() > 0)
                .map(item -> item.left()
                        .amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(item.total().amount(), 2, RoundingMode.HALF_UP))
                .min(BigDecimal::compareTo)
                .orElse(null);
    }

    private static String folded(ResourcePackage each) {
        var order = each.origin().order();
        return fold(String.join(
                "\n",
                each.id().value(),
                each.product().label(),
                each.product().code(),
                each.service().label(),
                each.service().code(),
                order == null ? "" : order.value(),
                String.join(
                        "\n",
                        each.items().stream().map(ResourcePackage.Item::usage).toList())));
    }

    /** One case, one width. */
    static String fold(String text) {
        return Normalizer.normalize(text(text), Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\0", "");
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
