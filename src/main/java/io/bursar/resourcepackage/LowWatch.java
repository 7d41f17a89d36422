package io.bursar.resourcepackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.PackageId;

/**
 * Notices items that fell to their threshold, and those that rose above it again. Inside the caller's transaction.
 *
 * <p>A package's own threshold counts, else the one for all. Packages that cannot be used any more are not looked at.
 */
@Component
class LowWatch {

    private static final String ITEMS = """
            from resource_package p, (select i.*, coalesce(own.scope, every.scope) as scope,
                         case when own.scope is not null then own.percent else every.percent end as percent
                    from package_item i
                    left join package_threshold own on own.scope = i.package_id
                    left join package_threshold every on every.scope = '*') t
             where t.id = package_item.id and p.id = t.package_id""";

    private static final String LOW = """
            (t.present and p.status in ('EFFECTIVE', 'USED_UP') and p.expires_at > :now and t.total_amount > 0
             and t.percent is not null and t.left_amount * 100 <= t.percent * t.total_amount)""";

    private static final String ROSE = "update package_item set low_since = null " + ITEMS
            + " and package_item.low_since is not null and not " + LOW;

    private static final String FELL = "with fell as (update package_item set low_since = :now " + ITEMS
            + " and package_item.low_since is null and " + LOW + """

             returning package_item.id, package_item.package_id, t.percent, package_item.left_amount,
                       package_item.total_amount, package_item.measure_id, package_item.usage_name, p.product_name),
            raised as (insert into package_alert (item_id, package_id, percent, left_amount, total_amount, raised_at)
                       select id, package_id, percent, left_amount, total_amount, :now from fell)
            select * from fell order by id""";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LowWatch(JdbcClient jdbc, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Looks at all of them; what fell now. */
    List<PackageRanLow> look() {
        var now = PackageWriter.utc(clock.instant());
        jdbc.sql(ROSE).param("now", now).update();
        var fell = jdbc.sql(FELL).param("now", now).query(LowWatch::event).list();
        for (var each : fell) {
            trail.record(
                    Actor.system("packages"),
                    AuditEntry.of(
                            Action.PACKAGE_RAN_LOW,
                            Subject.of("package", each.pack()),
                            Map.of(
                                    "item", each.item().value(),
                                    "usage", each.usage(),
                                    "threshold", each.percent(),
                                    "left", each.left().toPlainString(),
                                    "total", each.total().toPlainString(),
                                    "measure", each.measure())));
            events.publishEvent(each);
        }
        return fell;
    }

    private static PackageRanLow event(ResultSet row, int number) throws SQLException {
        return new PackageRanLow(
                PackageId.of(row.getString("package_id")),
                ItemId.of(row.getString("id")),
                row.getString("product_name"),
                row.getString("usage_name"),
                row.getInt("percent"),
                row.getBigDecimal("left_amount"),
                row.getBigDecimal("total_amount"),
                row.getInt("measure_id"));
    }
}
