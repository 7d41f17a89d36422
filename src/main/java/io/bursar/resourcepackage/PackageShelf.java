package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.web.Paging;
import io.bursar.web.Sorting;

/** Reads the packages that are kept. */
@Component
class PackageShelf {

    /** What the list can be sorted by, and how. */
    static final Map<String, String> COLUMNS = Map.of(
            "product", "p.product_name",
            "service", "p.service_code",
            "region", "p.region",
            "expires", "p.expires_at",
            "left", "p.left_percent",
            "status", "p.status");

    private static final String ITEMS = """
            select i.package_id, i.id as item_id, i.usage_name, i.usage_english, i.left_amount, i.total_amount,
                   i.measure_id, i.cycle_from, i.cycle_until, i.cycle, i.as_of, i.low_since
              from package_item i where i.package_id = any(:ids) and i.present order by i.package_id, i.position""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PackageShelf(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Packages of one service together. */
    record Group(String service, long packages, long low, long expiring, BigDecimal leastLeft) {}

    long count(PackageQuery query) {
        var parameters = PackageQuery.parameters(clock.instant());
        return jdbc.sql("select count(*) from resource_package p" + query.where(parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    List<StoredPackage> list(PackageQuery query, Sorting sorting, Paging paging) {
        var parameters = PackageQuery.parameters(clock.instant());
        var where = query.where(parameters);
        var column = COLUMNS.getOrDefault(sorting.column(), "p.expires_at");
        var direction = sorting.descending() ? " desc nulls last" : " asc nulls last";
        return with(
                "select " + StoredPackage.COLUMNS + " from resource_package p" + where + " order by " + column
                        + direction + ", p.id limit " + paging.size() + " offset " + paging.offset(),
                parameters);
    }

    Optional<StoredPackage> find(String id) {
        return with("select " + StoredPackage.COLUMNS + " from resource_package p where p.id = :id", Map.of("id", id))
                .stream()
                .findFirst();
    }

    /** By service, those with the most packages first. */
    List<Group> groups(PackageQuery query) {
        var parameters = PackageQuery.parameters(clock.instant());
        return jdbc.sql("""
                        select p.service_code, count(*) as packages,
                               count(*) filter (where exists (select 1 from package_item l
                                    where l.package_id = p.id and l.low_since is not null)) as low,
                               count(*) filter (where p.expires_at > :now and p.expires_at <= :now + interval '30 days')
                                    as expiring,
                               coalesce(min(p.left_percent), 0) as least
                          from resource_package p""" + query.where(parameters) + " group by p.service_code order by 2 desc, 1")
                .params(parameters)
                .query((row, _) -> new Group(
                        row.getString("service_code"),
                        row.getLong("packages"),
                        row.getLong("low"),
                        row.getLong("expiring"),
                        row.getBigDecimal("least")))
                .list();
    }

    /** The values of that column, for choosing from. */
    List<String> values(String column) {
        return jdbc.sql("select distinct " + column + " from resource_package where " + column
                        + " is not null order by 1")
                .query(String.class)
                .list();
    }

    /** What was left of an item at the end of each day that was read. */
    SequencedMap<LocalDate, BigDecimal> leftByDay(String item, LocalDate from, LocalDate until) {
        SequencedMap<LocalDate, BigDecimal> days = new LinkedHashMap<>();
        jdbc.sql("select day, left_amount from package_item_day where item_id = :item and day between :from and :until"
                        + " order by day")
                .param("item", item)
                .param("from", from)
                .param("until", until)
                .query((ResultSet row) -> {
                    days.put(row.getObject(1, LocalDate.class), row.getBigDecimal(2));
                });
        return days;
    }

    private List<StoredPackage> with(String sql, Map<String, Object> parameters) {
        record Head(String id, StoredPackage pack) {}
        var heads = jdbc.sql(sql)
                .params(parameters)
                .query((row, _) -> new Head(row.getString("id"), StoredPackage.of(row, new ArrayList<>())))
                .list();
        Map<String, StoredPackage> byId = new LinkedHashMap<>();
        heads.forEach(head -> byId.put(head.id(), head.pack()));
        jdbc.sql(ITEMS).param("ids", byId.keySet().toArray(String[]::new)).query((ResultSet row) -> {
            Objects.requireNonNull(byId.get(row.getString("package_id")))
                    .items()
                    .add(StoredPackage.Item.of(row));
        });
        return List.copyOf(byId.values());
    }
}
