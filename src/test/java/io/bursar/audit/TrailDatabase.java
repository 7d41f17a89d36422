package io.bursar.audit;

import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

/**
 * A fresh trail for each test: nothing in it can be cleared away, so every test gets a copy of a migrated database, and
 * may attack it in three roles.
 */
final class TrailDatabase {

    static final Actor LI = new Actor(Actor.Kind.USER, "u-1", "李雷", null, "192.0.2.7");

    private final TestDatabase database;
    final DataSource app;
    final AuditTrail trail;
    final TransactionTemplate transaction;

    private TrailDatabase(TestDatabase database) {
        this.database = database;
        this.app = foreign(database.application());
        var transactions = new JdbcTransactionManager(app);
        this.transaction = new TransactionTemplate(transactions);
        this.trail = new AuditTrail(JdbcClient.create(app), transactions, () -> LI);
    }

    static TrailDatabase fresh() {
        return new TrailDatabase(Postgres.freshDatabase());
    }

    DataSource ownerSource() {
        return foreign(database.owner());
    }

    JdbcClient app() {
        return JdbcClient.create(app);
    }

    JdbcClient owner() {
        return JdbcClient.create(ownerSource());
    }

    JdbcClient superuser() {
        return JdbcClient.create(foreign(database.superuser()));
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

    /** Waits no longer than a minute, and lives in another time zone than the server. */
    private static DataSource foreign(DataSource source) {
        try {
            var foreign = (PGSimpleDataSource) source;
            foreign.setSocketTimeout(60);
            foreign.setProperty("options", "-c timezone=America/St_Johns");
            return foreign;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
