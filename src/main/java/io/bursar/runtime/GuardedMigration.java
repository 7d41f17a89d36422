package io.bursar.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Looks at the database before it is touched, migrates it as its owner, and looks again before anybody works on it. */
class GuardedMigration implements FlywayMigrationStrategy {

    private static final int OLDEST = 15;

    private final ApplicationRole role;
    private final Installation installation;

    GuardedMigration(ApplicationRole role, Installation installation) {
        this.role = role;
        this.installation = installation;
    }

    @Override
    public void migrate(Flyway flyway) {
        DataSource owner = flyway.getConfiguration().getDataSource();
        try (Connection connection = connect(owner, "SPRING_FLYWAY_USER")) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartRefused("The database is PostgreSQL " + version + "; Bursar needs " + OLDEST
                        + " or newer (SPRING_DATASOURCE_URL).");
            }
            installation.refuseAnotherMode(connection);
        } catch (SQLException e) {
            throw unusable(e);
        }
        try (Connection connection = connect(role.dataSource(), "SPRING_DATASOURCE_USERNAME")) {
            role.refuseSuperuser(connection);
        } catch (SQLException e) {
            throw unusable(e);
        }
        flyway.migrate();
        try (Connection connection = connect(role.dataSource(), "SPRING_DATASOURCE_USERNAME")) {
            role.refuseTooMuchPower(connection);
            installation.remember(connection);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static Connection connect(DataSource dataSource, String user) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            String what = String.valueOf(e.getSQLState()).startsWith("08")
                    ? "does not answer"
                    : "does not let in the user of " + user;
            throw new StartRefused("The database of SPRING_DATASOURCE_URL " + what + ": " + deepest(e) + ".", e);
        }
    }

    private static StartRefused unusable(SQLException cause) {
        return new StartRefused("The database of SPRING_DATASOURCE_URL cannot be used: " + deepest(cause) + ".", cause);
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() instanceof SQLException deeper) {
            cause = deeper;
        }
        return String.valueOf(cause.getMessage()).strip().replaceFirst("\\.$", "");
    }
}
