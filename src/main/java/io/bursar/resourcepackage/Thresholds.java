package io.bursar.resourcepackage;

import java.sql.Types;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Subject;

/** At what percentage an alert is raised, and the alerts that were. */
@Component
class Thresholds {

    /** The scope of the threshold for all packages that have none of their own. */
    static final String ALL = "*";

    private static final int LISTED = 200;

    private final JdbcClient jdbc;
    private final LowWatch watch;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Clock clock;

    Thresholds(JdbcClient jdbc, LowWatch watch, AuditTrail trail, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /** A threshold; without a percentage no alert is raised. */
    record Threshold(@Nullable Integer percent, String by, java.time.Instant at) {}

    /** An alert that was raised; {@code seenBy} is null until somebody has said so. */
    record Alert(
            long id,
            String pack,
            String product,
            String usage,
            int percent,
            Amounts amounts,
            java.time.Instant at,
            @Nullable String seenBy,
            boolean stillLow) {}

    /** As they were then. */
    record Amounts(java.math.BigDecimal left, java.math.BigDecimal total, int measure) {}

    Optional<Threshold> of(String scope) {
        return jdbc.sql("select percent, set_by, set_at from package_threshold where scope = :scope")
                .param("scope", scope)
                .query((row, _) -> new Threshold(
                        row.getObject("percent", Integer.class),
                        row.getString("set_by"),
                        java.util.Objects.requireNonNull(StoredPackage.instant(row, "set_at"))))
                .optional();
    }

    /** Sets it; what is below by then raises its alert at once. */
    @Transactional
    public void set(String scope, @Nullable Integer percent) {
        var before = of(scope).map(Threshold::percent).orElse(null);
        jdbc.sql("""
                        insert into package_threshold (scope, percent, set_by, set_at)
                        values (:scope, :percent, :by, :now)
                        on conflict (scope) do update set percent = excluded.percent, set_by = excluded.set_by,
                            set_at = excluded.set_at""")
                .param("scope", scope)
                .param("percent", percent, Types.INTEGER)
                .param("by", actor.get().name())
                .param("now", PackageWriter.utc(clock.instant()))
                .update();
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("before", before);
        details.put("after", percent);
        trail.record(AuditEntry.of(Action.PACKAGE_THRESHOLD_SET, Subject.of("package", scope), details));
        watch.look();
    }

    /** From now on the threshold for all counts for that package. */
    @Transactional
    public void inherit(String scope) {
        var before = of(scope).map(Threshold::percent).orElse(null);
        jdbc.sql("delete from package_threshold where scope = :scope and scope <> '*'")
                .param("scope", scope)
                .update();
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("before", before);
        details.put("after", ALL);
        trail.record(AuditEntry.of(Action.PACKAGE_THRESHOLD_SET, Subject.of("package", scope), details));
        watch.look();
    }

    /** Alerts, the newest first: all, or those that nobody has seen. */
    List<Alert> alerts(boolean openOnly) {
        return jdbc.sql("""
                        select a.id, a.package_id, a.percent, a.left_amount, a.total_amount, a.raised_at, a.seen_by,
                               i.usage_name, i.usage_english, i.measure_id, i.low_since is not null as low,
                               p.product_name, p.product_english
                          from package_alert a join package_item i on i.id = a.item_id
                          join resource_package p on p.id = a.package_id
                         where (not :open or a.seen_at is null) order by a.raised_at desc, a.id desc limit :most""")
                .param("open", openOnly)
                .param("most", LISTED)
                .query((row, _) -> new Alert(
                        row.getLong("id"),
                        row.getString("package_id"),
                        StoredPackage.either(row.getString("product_name"), row.getString("product_english")),
                        StoredPackage.either(row.getString("usage_name"), row.getString("usage_english")),
                        row.getInt("percent"),
                        new Amounts(
                                row.getBigDecimal("left_amount"),
                                row.getBigDecimal("total_amount"),
                                row.getInt("measure_id")),
                        java.util.Objects.requireNonNull(StoredPackage.instant(row, "raised_at")),
                        row.getString("seen_by"),
                        row.getBoolean("low")))
                .list();
    }

    /** How many alerts nobody has seen yet. */
    long open() {
        return jdbc.sql("select count(*) from package_alert where seen_at is null")
                .query(Long.class)
                .single();
    }

    /** Somebody has seen those up to that one. */
    @Transactional
    public int seen(long upTo) {
        int seen = jdbc.sql(
                        "update package_alert set seen_at = :now, seen_by = :by where seen_at is null and id <= :id")
                .param("now", PackageWriter.utc(clock.instant()))
                .param("by", actor.get().name())
                .param("id", upTo)
                .update();
        if (seen > 0) {
            trail.record(AuditEntry.of(
                    Action.PACKAGE_ALERTS_SEEN, Subject.of("package", ALL), Map.of("alerts", seen, "upTo", upTo)));
        }
        return seen;
    }
}
