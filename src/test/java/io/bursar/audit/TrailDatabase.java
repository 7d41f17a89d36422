package io.bursar.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A fresh trail for each test: nothing in it can be cleared away, so every test gets a copy of a migrated database, and
 * may attack it in three roles.
 */
final class TrailDatabase {

    static final Actor LI = new Actor(Actor.Kind.USER, "u-1", "李雷", null, "192.0.2.7");

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final String name;
    final DataSource app;
    final AuditTrail trail;
    final TransactionTemplate transaction;

    private TrailDatabase(String name) {
        this.name = name;
        this.app = as("trail_app");
        var transactions = new JdbcTransactionManager(app);
        this.transaction = new TransactionTemplate(transactions);
        this.trail = new AuditTrail(JdbcClient.create(app), transactions, () -> LI);
    }

    static TrailDatabase fresh() {
        var name = "trail_" + COPIES.incrementAndGet();
        server("postgres")
                .sql("create database " + name + " template trail owner trail_owner")
                .update();
        return new TrailDatabase(name);
    }

    DataSource as(String role) {
        return source(role, name);
    }

    JdbcClient app() {
        return JdbcClient.create(app);
    }

    JdbcClient owner() {
        return JdbcClient.create(as("trail_owner"));
    }

    JdbcClient superuser() {
        return JdbcClient.create(as("postgres"));
    }

    /** Runs as superuser with every trigger off: what only a verifier can notice afterwards. */
    void tamper(String sql) {
        superuser().sql("""
                        alter table audit.event disable trigger all; alter table audit.head disable trigger all;
                        alter table audit.checkpoint disable trigger all; alter table audit.intake disable trigger all;
                        %s;
                        alter table audit.event enable always trigger event_chain;
                        alter table audit.event enable always trigger event_append_only;
                        alter table audit.head enable always trigger head_forward_only;
                        alter table audit.intake enable always trigger intake_seal;
                        alter table audit.checkpoint enable always trigger checkpoint_append_only
                        """.formatted(sql)).update();
    }

    static AuditEntry entry(String id) {
        return AuditEntry.of(Action.LANE_PAUSED, Subject.of("lane", id), Map.of("why", "试验"));
    }

    /** Writes that many lines, each in a transaction of its own. */
    void lines(int count) {
        for (var i = 1; i <= count; i++) {
            trail.recordAlone(LI, entry("m-" + i));
        }
    }

    long size() {
        return app().sql("select count(*) from audit.event").query(Long.class).single();
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
            var postgres = JdbcClient.create(server.getPostgresDatabase());
            postgres.sql("create role trail_owner login").update();
            postgres.sql("create role trail_app login").update();
            postgres.sql("create database trail owner trail_owner encoding 'UTF8' template template0")
                    .update();
            Flyway.configure()
                    .dataSource(source(server, "trail_owner", "trail"))
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("application_role", "trail_app"))
                    .target("202611230005")
                    .load()
                    .migrate();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JdbcClient server(String database) {
        return JdbcClient.create(source("postgres", database));
    }

    private static DataSource source(String role, String database) {
        return source(SERVER, role, database);
    }

    private static DataSource source(EmbeddedPostgres server, String role, String database) {
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        try {
            source.setSocketTimeout(60);
            source.setProperty("options", "-c timezone=America/St_Johns");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return source;
    }
}
