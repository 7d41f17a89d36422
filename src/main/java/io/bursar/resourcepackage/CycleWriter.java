package io.bursar.resourcepackage;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.bss.packages.Holding;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.ItemUsage;
import io.bursar.bss.packages.PackageId;
import io.bursar.bss.packages.ResourcePackages;

/** Asks after, and writes, the cycles of what packages hold. */
@Component
class CycleWriter {

    private static final String BY_ITEM = """
            update package_item set cycle_from = ?, cycle_until = ?, cycle = ?, anchor = ? where id = ?""";

    /** The retired interface tells of all items of a package together. */
    private static final String BY_PACKAGE = """
            update package_item set cycle_from = ?, cycle_until = ?, cycle = ?, anchor = ?
             where package_id = ? and present""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CycleWriter(JdbcClient client, JdbcTemplate jdbc, Clock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The next packages behind that one that can still be used, with 100 items at most together. */
    List<Holding> holdings(String after) {
        Map<String, List<ItemId>> items = new LinkedHashMap<>();
        client.sql("""
                        select i.package_id, i.id from package_item i join resource_package p on p.id = i.package_id
                         where p.id > :after and i.present and p.status in ('EFFECTIVE', 'USED_UP', 'NOT_EFFECTIVE')
                         order by p.id, i.position limit :most""")
                .param("after", after)
                .param("most", ResourcePackages.MOST_ITEMS)
                .query((ResultSet row) -> {
                    items.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(ItemId.of(row.getString(2)));
                });
        var holdings = new ArrayList<Holding>();
        items.forEach((pack, of) -> holdings.add(new Holding(PackageId.of(pack), of)));
        var cutOff = items.values().stream().mapToInt(List::size).sum() == ResourcePackages.MOST_ITEMS;
        // The last package may have more items than fit: they come with the next question.
        return cutOff && holdings.size() > 1 ? holdings.subList(0, holdings.size() - 1) : holdings;
    }

    void keep(List<ItemUsage> usages) {
        List<Object[]> items = new ArrayList<>();
        List<Object[]> packages = new ArrayList<>();
        for (var usage : usages) {
            var item = usage.item();
            var pack = usage.pack();
            if (item != null) {
                items.add(row(usage, item.value()));
            } else if (pack != null) {
                packages.add(row(usage, pack.value()));
            }
        }
        jdbc.batchUpdate(BY_ITEM, items);
        jdbc.batchUpdate(BY_PACKAGE, packages);
    }

    private static @Nullable Object[] row(ItemUsage usage, String key) {
        var renewal = usage.renewal();
        return PackageWriter.row(
                PackageWriter.utc(usage.cycle().from()),
                PackageWriter.utc(usage.cycle().until()),
                renewal == null ? null : renewal.cycle().name(),
                renewal == null ? null : renewal.anchor().name(),
                key);
    }
}
