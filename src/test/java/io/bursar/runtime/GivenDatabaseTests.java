package io.bursar.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A server that somebody else runs: what is looked at before Bursar works on it. */
class GivenDatabaseTests {

    private final TestDatabase database = Postgres.emptyDatabase();

    @Test
    void isMigratedAndRemembered() throws Exception {
        start(Mode.SANDBOX, database.application());
        start(Mode.SANDBOX, database.application());
        assertThat(asOwner("select mode from installation")).isEqualTo("SANDBOX");
    }

    @Test
    void isRefusedInTheOtherMode() {
        start(Mode.LIVE, database.application());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(Mode.SANDBOX, database.application()))
                .withMessageContaining("real records")
                .withMessageContaining("HUAWEICLOUD_SDK_AK");
    }

    @Test
    void isRefusedWhenTheApplicationOwnsTheTables() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(Mode.SANDBOX, database.owner()))
                .withMessageContaining("\"" + TestDatabase.OWNER + "\"")
                .withMessageContaining("owns tables");
    }

    @Test
    void isRefusedWhenTheApplicationCouldChangeTheTrail() throws Exception {
        start(Mode.SANDBOX, database.application());
        asOwner("create schema if not exists audit; create table if not exists audit.event (seq bigint);"
                + " grant update (seq) on audit.event to " + TestDatabase.APPLICATION + "; select 1");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(Mode.SANDBOX, database.application()))
                .withMessageContaining("may change the trail");
    }

    @Test
    void isRefusedWhenTheApplicationMayMakeTables() throws Exception {
        asOwner("grant create on schema public to " + TestDatabase.APPLICATION + "; select 1");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(Mode.SANDBOX, database.application()))
                .withMessageContaining("may create tables");
    }

    @Test
    void saysWhoIsNotLetIn() {
        DataSource nobody = new TestDatabase(database.url() + "_gone").application();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(Mode.SANDBOX, nobody))
                .withMessageContaining("SPRING_DATASOURCE_USERNAME")
                .withMessageContaining("_gone");
    }

    @Test
    void keepsFurtherMigrationsInTheirOwnSchema() throws Exception {
        Flyway flyway = flyway();
        new FlywayOwnerMigrations(flyway.getConfiguration()).migrate("further", "db/migration");
        assertThat(asOwner("select count(*)::text from further.installation")).isEqualTo("0");
    }

    @Test
    void needsTwoDifferentUsers() {
        Map<String, String> given = Map.of("spring.datasource.url", database.url());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> customise(given))
                .withMessageContaining("SPRING_DATASOURCE_USERNAME is missing");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> customise(with(given, "spring.datasource.username", "one")))
                .withMessageContaining("SPRING_FLYWAY_USER is missing");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() ->
                        customise(with(with(given, "spring.datasource.username", "one"), "spring.flyway.user", "one")))
                .withMessageContaining("both \"one\"");
        assertThatCode(() -> customise(database.properties())).doesNotThrowAnyException();
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private static void customise(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        DatabaseConfiguration.refuseOneRoleForBoth(environment);
    }

    private void start(Mode mode, DataSource application) {
        new GuardedMigration(new ApplicationRole(application), new Installation(mode, Clock.systemUTC()))
                .migrate(flyway());
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application_role", TestDatabase.APPLICATION))
                .load();
    }

    private String asOwner(String query) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(query);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (var row = statement.getResultSet()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }
}
