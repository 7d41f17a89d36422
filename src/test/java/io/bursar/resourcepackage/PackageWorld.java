package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Actor;
import io.bursar.audit.TestTrail;
import io.bursar.bss.Named;
import io.bursar.bss.OrderId;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.Quantity;
import io.bursar.bss.packages.Deduction;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.PackageId;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.packages.Term;
import io.bursar.support.MutableClock;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

/** The module's tables with packages that a test writes, and everything that works on them. */
final class PackageWorld {

    static final MeasureId GB = MeasureId.of(10);

    final MutableClock clock = MutableClock.at("2026-11-23T01:00:00Z");
    final TestDatabase database = Postgres.freshDatabase();
    final JdbcClient rows = JdbcClient.create(database.application());
    final List<Object> events = new ArrayList<>();
    final LowWatch watch;
    final PackageWriter writer;
    final Thresholds thresholds;
    final Deductions deductions;
    final PackageShelf shelf = new PackageShelf(rows, clock);
    private final DataSource source = database.application();
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final TransactionTemplate transaction;

    PackageWorld() {
        var transactions = new JdbcTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
        var trail = TestTrail.on(source, transactions, () -> Actor.system("test"));
        var client = JdbcClient.create(jdbc);
        this.watch = new LowWatch(client, trail, events::add, clock);
        this.writer = new PackageWriter(jdbc, watch, clock, new PackageSettings(List.of()));
        this.thresholds = new Thresholds(client, watch, trail, () -> Actor.system("test"), clock);
        this.deductions = new Deductions(source, transactions);
    }

    void keep(ResourcePackage... packages) {
        transaction.executeWithoutResult(_ -> writer.keep("all", List.of(packages)));
    }

    void threshold(String scope, @Nullable Integer percent) {
        transaction.executeWithoutResult(_ -> thresholds.set(scope, percent));
    }

    void covered(Deduction... some) {
        new DeductionSync(new NoPackages(), jdbc, clock).keep(List.of(some));
    }

    List<String> trail() {
        return JdbcClient.create(database.owner())
                .sql("select action from audit.event where action like 'package.%' order by seq")
                .query((row, _) -> row.getString("action"))
                .list();
    }

    ResourcePackage pack(String id, String left) {
        return pack(id, left, ResourcePackage.Status.EFFECTIVE);
    }

    ResourcePackage pack(String id, String left, ResourcePackage.Status status) {
        return pack(clock.instant(), id, left, status);
    }

    /** A package of 100 GB with one item that is called like it, in the middle of its 60 days. */
    static ResourcePackage pack(Instant now, String id, String left, ResourcePackage.Status status) {
        return new ResourcePackage(
                PackageId.of(id),
                new Named("p-" + id, "包 " + id),
                new Named("hws.service.type.obs", "对象存储"),
                "cn-north-4",
                new ResourcePackage.Project(ResourcePackage.Scope.ALL_PROJECTS, null),
                new ResourcePackage.Origin(ResourcePackage.Source.ORDER, OrderId.of("CS" + id)),
                new Term(now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(30))),
                new ResourcePackage.Nature(status, ResourcePackage.Bundle.SINGLE, ResourcePackage.Reuse.NOT_RESETTABLE),
                List.of(new ResourcePackage.Item(
                        ItemId.of("i-" + id),
                        "流量",
                        new Quantity(new BigDecimal(left), GB),
                        new Quantity(new BigDecimal("100"), GB))));
    }

    Deduction deduction(String pack, Instant at, String before, String used, String resource) {
        var amount = new BigDecimal(used);
        return new Deduction(
                at,
                ItemId.of("i-" + pack),
                new Deduction.Resource(resource, new Named("hws.resource.type.obs", "对象存储"), null),
                new Named("p-" + pack, "包 " + pack),
                "flow",
                new Deduction.Amounts(new BigDecimal(before), amount, new BigDecimal(before).subtract(amount), GB),
                null);
    }
}
