package io.bursar.audit;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A real trail for the plain tests of other modules, over a database that has been migrated. */
public final class TestTrail {

    private TestTrail() {}

    public static AuditTrail on(DataSource database, PlatformTransactionManager transactions, CurrentActor actor) {
        return new AuditTrail(JdbcClient.create(database), transactions, actor);
    }
}
