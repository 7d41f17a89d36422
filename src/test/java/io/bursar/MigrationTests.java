package io.bursar;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The schema as the migrations make it, seen by its owner and by the application. */
class MigrationTests {

    @Test
    void buildsTheSchemaFromNothing() {
        Flyway flyway = Postgres.migrate(Postgres.emptyDatabase());
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void givesTheApplicationNoWayToChangeTheSchema() {
        TestDatabase database = Postgres.freshDatabase();
        for (String statement : new String[] {
            "create table mine (id int)",
            "create schema mine",
            "alter table installation add column mine int",
            "drop table scheduled_tasks",
            "truncate spring_session cascade",
            "delete from flyway_schema_history"
        }) {
            assertThatThrownBy(() -> asApplication(database, statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void neverForgetsWhatADatabaseWasMadeFor() throws Exception {
        TestDatabase database = Postgres.freshDatabase();
        String insert = "insert into installation (installation_id, mode, created_at)"
                + " values (gen_random_uuid(), '%s', now())";
        asApplication(database, insert.formatted("LIVE"));

        assertThatThrownBy(() -> asApplication(database, insert.formatted("SANDBOX")))
                .hasMessageContaining("installation_pk");
        assertThatThrownBy(() -> asApplication(database, "update installation set mode = 'SANDBOX'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asApplication(database, "delete from installation"))
                .hasMessageContaining("permission denied");
    }

    private static void asApplication(TestDatabase database, String statement) throws SQLException {
        try (Connection connection = database.application().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
