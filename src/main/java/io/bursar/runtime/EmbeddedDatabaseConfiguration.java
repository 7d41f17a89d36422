package io.bursar.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@Conditional(OnEmbeddedDatabase.class)
class EmbeddedDatabaseConfiguration {

    private static final String DATABASE = "bursar";
    private static final String OWNER = "bursar_owner";
    private static final String APPLICATION = "bursar_app";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory directory) {
        if (!EmbeddedPostgres.available()) {
            throw new StartRefused("No database: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and "
                    + "SPRING_DATASOURCE_PASSWORD (and SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD for its owner); "
                    + "this build carries no PostgreSQL of its own for this machine.");
        }
        return EmbeddedPostgres.start(directory);
    }

    @Bean
    EmbeddedRoles embeddedRoles(EmbeddedPostgres server) {
        EmbeddedRoles roles = new EmbeddedRoles(
                server.url(DATABASE), PostgresCluster.randomPassword(), PostgresCluster.randomPassword());
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, roles.ownerPassword());
            role(statement, APPLICATION, roles.applicationPassword());
            if (missing(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        } catch (SQLException e) {
            throw new StartRefused("The embedded PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
        return roles;
    }

    /** The passwords are new at each start: nothing outside this process can know them. */
    private static void role(Statement statement, String name, String password) throws SQLException {
        if (missing(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name);
        }
        statement.execute("alter role " + name + " login nosuperuser password '" + password + "'");
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    @Bean
    JdbcConnectionDetails embeddedJdbcConnectionDetails(EmbeddedRoles roles) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return APPLICATION;
            }

            @Override
            public String getPassword() {
                return roles.applicationPassword();
            }

            @Override
            public String getJdbcUrl() {
                return roles.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails embeddedFlywayConnectionDetails(EmbeddedRoles roles) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return roles.ownerPassword();
            }

            @Override
            public String getJdbcUrl() {
                return roles.url();
            }
        };
    }

    /** How the two roles of the embedded database sign in. */
    record EmbeddedRoles(String url, String ownerPassword, String applicationPassword) {

        /** Never the passwords. */
        @Override
        public String toString() {
            return "EmbeddedRoles[" + url + "]";
        }
    }
}
