package io.bursar.audit;

import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

/**
 * A fresh trail for each test: nothing in it can be cleared away, so every test gets a copy of a migrated database, and
 * may attack it as the application and as the owner.
 */
public final class TrailDatabase {

    public static final Actor LI = new Actor(Actor.Kind.USER, "u-1", "李雷", null, "192.0.2.7");

    private final TestDatabase database;

    public final DataSource app;
    public final AuditTrail trail;
    public final TrailReader reader;
    public final TrailExport export;
    public final TransactionTemplate transaction;

    private TrailDatabase(TestDatabase database) {
        this.database = database;
        this.app = database.application();
        var transactions = new JdbcTransactionManager(app);
        this.transaction = new TransactionTemplate(transactions);
        this.trail = new AuditTrail(JdbcClient.create(app), transactions, () -> LI);
        this.reader = new TrailReader(app, transactions);
        this.export = new TrailExport(reader);
    }

    public static TrailDatabase fresh() {
        return over(Postgres.freshDatabase());
    }

    public static TrailDatabase over(TestDatabase database) {
        return new TrailDatabase(database);
    }

    public JdbcClient app() {
        return JdbcClient.create(app);
    }

    public JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    public DataSource ownerSource() {
        return database.owner();
    }

    /** Runs with every trigger off, as the owner can: what only a verifier can notice afterwards. */
    public void tamper(String sql) {
        owner().sql("""
                        alter table audit.event disable trigger user; alter table audit.head disable trigger user;
                        alter table audit.checkpoint disable trigger user;
                        alter table audit.intake disable trigger user;
                        %s;
                        alter table audit.event enable trigger user;
                        alter table audit.head enable trigger user;
                        alter table audit.checkpoint enable trigger user;
                        alter table audit.intake enable trigger user
                        """.formatted(sql)).update();
    }

    public static AuditEntry entry(String id) {
        return AuditEntry.of(Action.LANE_PAUSED, Subject.of("lane", id), Map.of("why", "试验"));
    }

    /** Writes that many lines, each in a transaction of its own. */
    public void lines(int count) {
        for (var i = 1; i <= count; i++) {
            trail.recordAlone(LI, entry("m-" + i));
        }
    }

    public long size() {
        return app().sql("select count(*) from audit.event").query(Long.class).single();
    }
}
